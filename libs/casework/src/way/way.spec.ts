import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addPaper,
  cancelMission,
  changeCase,
  changePaper,
  closeCase,
  endCase,
  readCase,
  readWay,
  recordArrival,
  recordExit,
  removeExit,
  reopenCase,
  resumeCase,
  resumeMission,
  VISA_APPLICATION,
} from '@sapar/casework';
import { ChangeCase, EndCase, NewApplication, NewCase, type CaseDetail, type CaseWay } from '@sapar/contracts';
import { addTraveller, arrivalOn, filingActs, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const read = (id: string, actor = scene.host): Promise<CaseWay> => readWay(scene.casework, actor, id);
const detailOf = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const plan = async (id: string, facts: Readonly<Record<string, unknown>>): Promise<void> => {
  const { version } = await detailOf(id);
  await changeCase(scene.casework, scene.host, id, version, ChangeCase.parse(facts));
};
const end = (id: string, kind: 'cancelled' | 'host-changed' = 'cancelled', actor = scene.host): Promise<CaseWay> =>
  endCase(scene.casework, actor, id, EndCase.parse({ kind, reason: 'not-needed', note: 'the pump runs again' }));
const openDates = async (id: string): Promise<readonly string[]> => {
  const { dates, deadlines } = await detailOf(id);
  return [...deadlines, ...dates].filter(({ state }) => state === 'open').map(({ kind, dueOn }) => `${kind} ${dueOn}`);
};

describe('the way of a case', () => {
  it('begins at the route, and goes on as facts come in, each with an owner and a last day', async () => {
    const id = await scene.openCase();
    await plan(id, { basis: 'unknown' });
    expect(await read(id)).toMatchObject({ stage: 'route', next: 'sign-route', owner: 'host', lastDay: null });
    await plan(id, { basis: 'visa', plannedArrivalOn: '2026-04-20' });
    const { mission } = await detailOf(id);
    await scene.database.admin.query('update mission set contract_reference = null where id = $1', [mission.id]);
    expect(await read(id)).toMatchObject({ stage: 'facts', owner: 'host' });
    // Back from Mon 20 April five working days: Mon 13 April.
    expect(await read(id)).toMatchObject({ lastDay: { on: '2026-04-13', by: 'law' } });
  });

  it('names the own person to the own company, and the company to the other', async () => {
    const id = await scene.openCase();
    await plan(id, { basis: 'unknown' });
    expect((await read(id)).ownerName).not.toBeNull();
    expect((await read(id, scene.supplier)).ownerName).toBe('Dala Industry LLP');
  });

  it('stands at the consulate while an application lies there, and no longer when it is withdrawn', async () => {
    const id = await scene.openCase();
    await plan(id, { basis: 'visa', plannedArrivalOn: '2026-05-20' });
    const asked = { postName: 'Berlin', category: 'B2', entries: '1', lodgedOn: '2026-03-25', number: '7' };
    const lodged = NewApplication.parse({ ...asked, state: 'lodged' });
    const { id: applicationId, version } = await addPaper(scene.casework, scene.supplier, VISA_APPLICATION, id, lodged);
    expect(await read(id)).toMatchObject({ stage: 'visa-decision', owner: 'consulate' });
    const withdrawn = NewApplication.parse({ ...asked, state: 'withdrawn' });
    await changePaper(scene.casework, scene.supplier, VISA_APPLICATION, applicationId, version, withdrawn);
    expect((await read(id)).stage).not.toBe('visa-decision');
  });

  it('waits at the notification for a confirmation, and not for a tick', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    expect(await read(traveller.caseId)).toMatchObject({
      ...{ stage: 'notification', next: 'file-notification', lastDay: { on: '2026-03-27', by: 'law' } },
    });
    await filingActs(scene).file(traveller.notificationId, { kind: 'submitted', filedBy: 'host', channel: 'vmp' });
    expect((await read(traveller.caseId)).stage).toBe('notification');
    await filingActs(scene).confirm(traveller.notificationId, {
      documentId: await filingActs(scene).upload(),
    });
    expect((await read(traveller.caseId)).stage).toBe('stay');
  });
});

describe('an end', () => {
  it('takes plan and last days away, and is taken back with them', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-04-20' });
    const before = await openDates(id);
    expect(before.length).toBeGreaterThan(0);
    const ended = await end(id);
    expect(ended).toMatchObject({ stage: 'cancelled', ending: { kind: 'cancelled', reason: 'not-needed' } });
    expect(await openDates(id)).toEqual([]);
    expect(await resumeCase(scene.casework, scene.host, id)).toMatchObject({ ending: null });
    expect(await openDates(id)).toEqual(before);
    const { events, plannedArrivalOn } = await detailOf(id);
    expect(plannedArrivalOn).toBe('2026-04-20');
    expect(events.map(({ act }) => act).slice(0, 2)).toEqual(['case-resumed', 'case-ended']);
    expect(events[1]?.facts).toMatchObject({ kind: 'cancelled', reason: 'not-needed', note: 'the pump runs again' });
  });

  it('is not for somebody in the country, and another host is for the host to say', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await expect(end(caseId)).rejects.toMatchObject({ code: 'step-not-open' });
    const id = await scene.openCase();
    await expect(end(id, 'host-changed', scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await end(id, 'host-changed')).stage).toBe('host-changed');
  });

  it('does not hold against an arrival that has happened all the same', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-26' });
    await end(id);
    await recordArrival(scene.casework, scene.host, id, arrivalOn('2026-03-26'));
    expect((await read(id)).stage).toBe('notification');
  });

  it('of a whole mission is for those who have not entered, and is taken back for the same', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { mission } = await detailOf(caseId);
    const person = (await detailOf(await scene.openCase())).technician.id;
    const other = await addCase(
      scene.casework,
      scene.host,
      mission.id,
      NewCase.parse({ technicianId: person, plannedArrivalOn: '2026-04-20' }),
    );
    const cancel = () => cancelMission(scene.casework, scene.host, mission.id, { reason: 'mission-cancelled' });
    expect(await cancel()).toEqual({ ended: [other], kept: [caseId] });
    await expect(cancel()).rejects.toMatchObject({ code: 'step-not-open' });
    expect((await resumeMission(scene.casework, scene.host, mission.id)).kept).toEqual([other]);
    expect((await detailOf(other)).plannedArrivalOn).toBe('2026-04-20');
  });
});

describe('closing', () => {
  it('waits for exit and confirmation, and opens again when the exit is taken back', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const close = () => closeCase(scene.casework, scene.host, traveller.caseId, {});
    const { stays } = await detailOf(traveller.caseId);
    await recordExit(scene.casework, scene.host, stays[0]?.id ?? '', { leftOn: '2026-03-26' as never });
    await expect(close()).rejects.toMatchObject({ code: 'step-not-open' });
    const acts = filingActs(scene);
    await acts.confirm(traveller.notificationId, { documentId: await acts.upload() });
    expect((await close()).stage).toBe('closed');
    expect((await reopenCase(scene.casework, scene.host, traveller.caseId)).stage).toBe('closing');
    await close();
    const left = (await detailOf(traveller.caseId)).stays[0];
    await removeExit(scene.casework, scene.host, left?.id ?? '', left?.version ?? 0);
    expect((await read(traveller.caseId)).stage).toBe('stay');
    const again = (await detailOf(traveller.caseId)).stays[0];
    await recordExit(scene.casework, scene.host, again?.id ?? '', { leftOn: '2026-03-27' as never });
    expect((await read(traveller.caseId)).stage).toBe('closing');
  });
});
