import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addCase, addTechnician, readCase, recordArrival, recordGroupArrival } from '@sapar/casework';
import { NewCase, NewTechnician, RecordGroupArrival, type GroupArrivalRecorded } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Friday 20 March 2026; 21 to 25 March are days off.
beforeEach(() => scene.setClock('2026-03-20T09:00:00Z'));
afterAll(() => scene.close());

interface Group {
  readonly missionId: string;
  readonly caseIds: readonly string[];
}

/** Five people of one mission who were due on 20 March. */
async function addGroup(): Promise<Group> {
  const { casework, host, supplier } = scene;
  const first = await scene.openCase({ plannedArrivalOn: '2026-03-20' });
  const missionId = (await readCase(casework, host, first)).mission.id;
  const caseIds = [first];
  for (const surname of ['ADAMS', 'BAUER', 'CELIK', 'DUBOIS']) {
    const person = NewTechnician.parse({ supplierTenantId: supplier.tenantId, surname, citizenship: 'DE' });
    const technicianId = await addTechnician(casework, host, person);
    const facts = NewCase.parse({ technicianId, basis: 'visa-free', plannedArrivalOn: '2026-03-20' });
    caseIds.push(await addCase(casework, host, missionId, facts));
  }
  return { missionId, caseIds };
}

const record = (
  missionId: string,
  caseIds: readonly unknown[],
  exceptions: readonly unknown[] = [],
  actor = scene.host,
  atHostOn?: string,
): Promise<GroupArrivalRecorded> => {
  const shared = { arrivedOn: '2026-03-20', borderPoint: 'Atyrau airport', addressOfStay: 'Atyrau, Hotel Ak Zhaiyk' };
  const body = RecordGroupArrival.parse({ ...shared, atHostOn, caseIds, exceptions });
  return recordGroupArrival(scene.casework, actor, missionId, body);
};
const stagesOf = async ({ caseIds }: Group): Promise<readonly string[]> => {
  const details = await Promise.all(caseIds.map((id) => readCase(scene.casework, scene.host, id)));
  return details.map(({ stage, stays }) => `${stage} ${String(stays.length)}`);
};

describe('an arrival of a group (S3)', () => {
  it('starts a clock for each who came and gives each exception its own next step', async () => {
    const { missionId, caseIds } = await addGroup();
    const [one, two, late, turnedBack, ill] = caseIds;
    const result = await record(
      missionId,
      [two, one],
      [
        { caseId: late, kind: 'later', plannedArrivalOn: '2026-04-06' },
        { caseId: turnedBack, kind: 'not-admitted', note: 'no invitation with him' },
        { caseId: ill, kind: 'not-coming' },
      ],
    );
    expect(result.recorded).toMatchObject([
      { caseId: two, stay: { basis: 'visa-free' }, deadline: { dueOn: '2026-03-27', revision: 2 }, questions: [] },
      { caseId: one, stay: { basis: 'visa' }, deadline: { dueOn: '2026-03-27', isProvisional: false }, questions: [] },
    ]);
    expect(result.exceptions).toEqual([
      { caseId: late, kind: 'later' },
      { caseId: turnedBack, kind: 'not-admitted' },
      { caseId: ill, kind: 'not-coming' },
    ]);
    expect(await stagesOf({ missionId, caseIds })).toEqual([
      ...['arrived 1', 'arrived 1', 'planned 0', 'not-admitted 0', 'cancelled 0'],
    ]);
    const { deadlines } = await readCase(scene.casework, scene.host, late ?? '');
    expect(deadlines).toMatchObject([{ isProvisional: true, dueOn: '2026-04-08', state: 'open' }]);
    for (const id of [turnedBack, ill])
      expect((await readCase(scene.casework, scene.supplier, id ?? '')).deadlines).toMatchObject([
        { state: 'withdrawn' },
      ]);
    const { rows } = await scene.database.admin.query<{ count: number }>(
      `select count(*)::int as count from event where case_id = any($1) and act <> 'case-opened'`,
      [caseIds],
    );
    expect(rows).toEqual([{ count: 5 }]);
  });

  it('names every fault by its place in the body and then records nobody', async () => {
    const group = await addGroup();
    const [one, two, three, four] = group.caseIds;
    const stranger = await scene.openCase();
    await recordArrival(scene.casework, scene.host, four ?? '', arrivalOn('2026-03-19'));
    await expect(
      record(
        group.missionId,
        [one, two, one, stranger],
        [
          { caseId: two, kind: 'not-coming' },
          { caseId: three, kind: 'not-coming' },
          { caseId: four, kind: 'not-admitted' },
        ],
      ),
    ).rejects.toMatchObject({
      fields: [
        { path: 'caseIds.2', code: 'twice' },
        { path: 'caseIds.3', code: 'not-on-mission' },
        { path: 'exceptions.0.caseId', code: 'twice' },
        { path: 'exceptions.2.caseId', code: 'has-arrived' },
      ],
    });
    expect(await stagesOf(group)).toEqual(['planned 0', 'planned 0', 'planned 0', 'arrived 1', 'planned 0']);
  });

  it('with an id that is nobody’s, or of another company, is not found, and nobody is recorded', async () => {
    const group = await addGroup();
    const [one, two] = group.caseIds;
    await expect(record(group.missionId, [one, uuidv7()])).rejects.toMatchObject({ code: 'not-found' });
    await expect(record(group.missionId, [one], [{ caseId: uuidv7(), kind: 'not-coming' }])).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(record(group.missionId, [one, two], [], scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect(await stagesOf(group)).toEqual(Array<string>(5).fill('planned 0'));
  });

  it('after today is refused at the one date of the group', async () => {
    const { missionId, caseIds } = await addGroup();
    await scene.setClock('2026-03-19T09:00:00Z');
    await expect(record(missionId, caseIds)).rejects.toMatchObject({
      fields: [{ path: 'arrivedOn', code: 'after-today' }],
    });
  });

  it('keeps the one day at the host of all, which lies neither before the crossing nor after today', async () => {
    const { missionId, caseIds } = await addGroup();
    await scene.setClock('2026-03-22T09:00:00Z');
    const together = (atHostOn: string) => record(missionId, caseIds.slice(0, 2), [], scene.host, atHostOn);
    await expect(together('2026-03-19')).rejects.toMatchObject({
      fields: [{ path: 'atHostOn', code: 'before-arrival' }],
    });
    await expect(together('2026-03-23')).rejects.toMatchObject({ fields: [{ path: 'atHostOn', code: 'after-today' }] });
    const { recorded } = await together('2026-03-22');
    expect(recorded.map(({ stay }) => stay.atHostOn)).toEqual(['2026-03-22', '2026-03-22']);
  });

  it('sent twice at once with one key, also by the supplier, records each person once', async () => {
    const group = await addGroup();
    const actor = { ...scene.supplier, attempt: { key: uuidv7(), requestHash: 'the same' } };
    const [first, second] = await Promise.all([
      record(group.missionId, group.caseIds, [], actor),
      record(group.missionId, group.caseIds, [], actor),
    ]);
    expect(second).toEqual(first);
    expect(await stagesOf(group)).toEqual(Array<string>(5).fill('arrived 1'));
  });
});
