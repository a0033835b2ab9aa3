import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCase, addTechnician, listCases, readCase, recordArrival, recordExit } from '@sapar/casework';
import { CaseDetail, CasePage, CaseQuery, NewCase, NewTechnician, type CaseLine } from '@sapar/contracts';
import { addTraveller, arrivalOn, filingActs, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let missionId: string;
const ids: string[] = [];
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const first = await scene.openCase();
  missionId = (await readCase(scene.casework, scene.host, first)).mission.id;
  ids.push(first, await join('LI', 'WEI', 'CN'), await join('ADAMS', 'EVE', 'GB'));
}, 60_000);
afterAll(() => scene.close());

async function join(surname: string, givenNames: string, citizenship: string): Promise<string> {
  const { casework, host, supplier } = scene;
  const person = { supplierTenantId: supplier.tenantId, surname, givenNames, citizenship };
  const technicianId = await addTechnician(casework, host, NewTechnician.parse(person));
  return addCase(casework, host, missionId, NewCase.parse({ technicianId, basis: 'visa-free' }));
}

async function pagesOf(query: Readonly<Record<string, string>>): Promise<readonly CaseLine[]> {
  const lines: CaseLine[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await listCases(
      scene.casework,
      scene.supplier,
      CaseQuery.parse({ ...query, limit: 1, ...(cursor === undefined ? {} : { cursor }) }),
    );
    expect(CasePage.parse(page)).toEqual(page);
    lines.push(...page.items);
    cursor = page.nextCursor;
  }
  return lines;
}

describe('the list of cases', () => {
  it('of a mission goes by name, each person once, page by page', async () => {
    const names = (await pagesOf({ missionId })).map((line) => line.technicianName);
    expect(names).toEqual(['Deniz Müller-Şahin', 'Eve Adams', 'LI Wei']);
  });

  it('of a company shows the newest first, and of a person only the own', async () => {
    const all = await pagesOf({});
    expect(all.map((line) => line.id)).toEqual([...ids].reverse());
    const technicianId = all[0]?.technicianId ?? '';
    expect((await pagesOf({ technicianId })).map((line) => line.id)).toEqual([ids[2]]);
  });

  it('tells another company nothing, and a cursor that nobody made is a fault of its field', async () => {
    const page = (query: Readonly<Record<string, string>>) =>
      listCases(scene.casework, scene.otherHost, CaseQuery.parse(query));
    expect(await page({})).toEqual({ items: [], nextCursor: null });
    await expect(page({ missionId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(page({ cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ fields: [{ path: 'cursor' }] });
    await expect(readCase(scene.casework, scene.otherHost, ids[0] ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a case', () => {
  it('stands at arrived, then notified, then left, and is whole for both companies', async () => {
    const { caseId, notificationId, deadlineId } = await addTraveller(scene, '2026-03-20');
    const read = (actor = scene.host) => readCase(scene.casework, actor, caseId);
    expect(await read()).toMatchObject({ stage: 'arrived', doerName: 'Aliya Serikova', deputyName: null });
    await filingActs(scene).confirm(notificationId);
    const notified = await read(scene.supplier);
    expect(CaseDetail.parse(notified)).toEqual(notified);
    expect(notified).toMatchObject({
      ...{ stage: 'notified', doerName: null, deadlines: [{ id: deadlineId, state: 'met' }] },
      ...{ technician: { passportMasked: '••••••T47', reused: expect.arrayContaining(['passportNumber']) } },
      ...{ mission: { host: { name: 'Dala Industry LLP' }, supplier: { name: 'Kessel Robotik GmbH' }, caseCount: 1 } },
      ...{ stays: [{ enteredOn: '2026-03-20', leftOn: null, recordedByName: 'Dala Industry LLP' }] },
      ...{ notifications: [{ id: notificationId, progress: 'confirmed' }], questions: [], isDemo: false },
    });
    await recordExit(scene.casework, scene.host, notified.stays[0]?.id ?? '', { leftOn: '2026-03-26' as never });
    expect(await read()).toMatchObject({ stage: 'left', technician: { lastVisits: [{ leftOn: '2026-03-26' }] } });
  });

  it('of a second arrival names the nearest open deadline in its line', async () => {
    const caseId = ids[1] ?? '';
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-26', { basis: 'visa-free' }));
    const earlier = await recordArrival(
      scene.casework,
      scene.host,
      caseId,
      arrivalOn('2026-03-20', { basis: 'visa-free' }),
    );
    const line = (await pagesOf({ missionId })).find(({ id }) => id === caseId);
    expect(line).toMatchObject({ deadlineId: earlier.deadline.id, dueOn: '2026-03-27', enteredOn: '2026-03-26' });
    expect(line).toMatchObject({ deadlineState: 'open', openQuestions: 1, stage: 'arrived' });
  });
});
