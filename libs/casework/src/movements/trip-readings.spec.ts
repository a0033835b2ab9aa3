import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptProposals,
  decideLaw,
  declineProposals,
  listProposals,
  readCase,
  readDeadline,
  recordMovement,
  removeMovement,
  reopenProposals,
  restoreMovement,
  type Actor,
} from '@sapar/casework';
import {
  DecideLaw,
  RecordMovement,
  ROLE_PERMISSIONS,
  type CaseDetail,
  type DeadlineExplained,
  type Movement,
} from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

const SAVED = { isDry: false };

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
// Friday 27 March 2026; 21 to 25 March are days off, so that a trip of the 26th is due on Monday 30.
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision, visit_case cascade');
  await scene.setClock('2026-03-27T03:00:00Z');
});
afterAll(() => scene.close());

const choose = (option: string, fromOn = '2026-03-01', isDry = false) =>
  decideLaw(
    ...([scene.casework, lawyer] as const),
    DecideLaw.parse({
      ...{ kind: 'reading', ruleId: 'kz.notification.region-trip', question: 'region-trip', option, fromOn },
      reason: 'Written answer of the migration unit',
    }),
    { isDry },
  );
const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const travel = async (caseId: string, movedOn: string, returnsOn: string): Promise<Movement> => {
  const { stays } = await read(caseId);
  const facts = { kind: 'trip', movedOn, returnsOn, addressOfStay: 'Shymkent, Hotel Dostyk' };
  return recordMovement(scene.casework, scene.host, stays[0]!.id, RecordMovement.parse(facts));
};
const tripOf = async (caseId: string): Promise<DeadlineExplained | undefined> =>
  (await read(caseId)).deadlines.find(({ subject }) => subject === 'trip');
const open = async () => (await listProposals(scene.casework, scene.host, { state: 'open', limit: 50 })).items;
const idsOfOpen = async (): Promise<string[]> => (await open()).map(({ id }) => id);
const planned = async (deadlineId: string): Promise<number> => {
  const count = `select 1 from reminder where deadline_id = $1 and state = 'planned'`;
  return (await scene.database.admin.query(count, [deadlineId])).rows.length;
};

describe('a reading chosen before the trip', () => {
  it.each([
    ['any-overnight', '2026-03-27', true],
    ['over-five-days', '2026-03-30', false],
    // Both days of travel count: 26 to 31 March are six days.
    ['over-five-days', '2026-03-31', true],
    ['address-change', '2026-04-20', false],
  ])('%s and back on %s: needs a notification %s', async (option, returnsOn, isNeeded) => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await choose(option);
    const movement = await travel(caseId, '2026-03-26', returnsOn);
    const trip = await tripOf(caseId);
    expect(trip?.dueOn).toBe(isNeeded ? '2026-03-30' : undefined);
    expect((await read(caseId)).notifications).toHaveLength(isNeeded ? 2 : 1);
    expect(movement.freedBy?.signedName ?? null).toBe(isNeeded ? null : 'Aliya Serikova');
  });

  it('is named by the date that it makes, with who chose it and what the others say', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await choose('over-five-days');
    await travel(caseId, '2026-03-26', '2026-03-31');
    const trip = await tripOf(caseId);
    expect(trip?.confidence).toBe('contested');
    expect(trip?.rule?.decisions).toMatchObject([{ kind: 'reading', signedName: 'Aliya Serikova' }]);
    expect(trip?.rule?.tripReadings.map(({ id, inUse, isNeeded }) => [id, inUse, isNeeded])).toEqual([
      ['any-overnight', false, true],
      ['over-five-days', true, true],
      ['address-change', false, false],
    ]);
  });

  it('counts from its day on: an earlier trip and a host that chose nothing follow the strictest', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await choose('address-change', '2026-03-27');
    await travel(caseId, '2026-03-26', '2026-03-27');
    const trip = await tripOf(caseId);
    expect(trip).toMatchObject({ dueOn: '2026-03-30', state: 'open' });
    expect(trip?.rule?.tripReadings.find(({ inUse }) => inUse)).toMatchObject({
      id: 'any-overnight',
      isStrictest: true,
    });
  });

  it('never saves a late case: a trip whose last day had come when it was signed keeps the strictest (S50)', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await scene.setClock('2026-03-30T05:00:00Z');
    await choose('address-change');
    await travel(caseId, '2026-03-26', '2026-03-27');
    expect(await tripOf(caseId)).toMatchObject({ dueOn: '2026-03-30', state: 'open' });
  });
});

describe('a reading chosen while notifications of trips are open', () => {
  const travelled = async (): Promise<{ caseId: string; id: string }> => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await travel(caseId, '2026-03-26', '2026-03-27');
    return { caseId, id: (await tripOf(caseId))!.id };
  };

  it('proposes that they end and moves nothing by itself; a move for good is not touched', async () => {
    const { caseId, id } = await travelled();
    const { stays } = await read(caseId);
    const move = { kind: 'move', movedOn: '2026-03-26', addressOfStay: 'Camp 3' };
    await recordMovement(scene.casework, scene.host, stays[0]!.id, RecordMovement.parse(move));
    expect((await choose('over-five-days', '2026-03-01', true)).effect).toMatchObject({
      ...{ affected: 1, moved: 1 },
      examples: [{ deadlineId: id, oldDueOn: '2026-03-30', newDueOn: null }],
    });
    expect(await open()).toEqual([]);
    await choose('over-five-days');
    expect(await open()).toMatchObject([
      {
        ...{ deadlineId: id, subject: 'trip', oldDueOn: '2026-03-30', newDueOn: null },
        cause: { kind: 'decision', signedName: 'Aliya Serikova' },
      },
    ]);
    expect(await tripOf(caseId)).toMatchObject({ state: 'open', revision: 1 });
    expect(await planned(id)).toBeGreaterThan(0);
  });

  it('proposes the end of one whose day nobody can compute, and ends it once accepted', async () => {
    const { caseId, id } = await travelled();
    // As it stands where the count ran into a year without calendar.
    await scene.database.admin.query(
      `update deadline set due_on = null, due_at = null, missing_year = 2028, state = 'not-computable' where id = $1`,
      [id],
    );
    await choose('over-five-days');
    expect(await open()).toMatchObject([{ deadlineId: id, oldDueOn: null, newDueOn: null }]);
    await acceptProposals(scene.casework, lawyer, { ids: await idsOfOpen() });
    expect(await tripOf(caseId)).toMatchObject({ state: 'withdrawn' });
  });

  it('once accepted, ends them with their reminders; undone, they are due again and asked about', async () => {
    const { caseId, id } = await travelled();
    await choose('over-five-days');
    const ids = await idsOfOpen();
    await acceptProposals(scene.casework, lawyer, { ids });
    expect([(await tripOf(caseId))?.state, await planned(id)]).toEqual(['withdrawn', 0]);
    const after = await read(caseId);
    expect(after.notifications).toHaveLength(1);
    expect(after.stays[0]?.movements).toMatchObject([
      { freedBy: { signedName: 'Aliya Serikova', reading: { en: 'More than five calendar days' } } },
    ]);
    await reopenProposals(scene.casework, lawyer, { ids });
    expect(await tripOf(caseId)).toMatchObject({ state: 'open', dueOn: '2026-03-30', subject: 'trip' });
    expect(await planned(id)).toBeGreaterThan(0);
    expect(await open()).toMatchObject([{ deadlineId: id, newDueOn: null }]);
  });

  it('declined, leaves them due and is not asked a second time', async () => {
    const { caseId } = await travelled();
    await choose('over-five-days');
    await declineProposals(scene.casework, lawyer, { ids: await idsOfOpen(), reason: 'The unit in Shymkent says no' });
    await choose('over-five-days');
    expect(await open()).toEqual([]);
    expect(await tripOf(caseId)).toMatchObject({ state: 'open' });
  });

  it('taken back before anybody decided, leaves no question', async () => {
    const { caseId } = await travelled();
    await choose('over-five-days');
    await choose('any-overnight');
    expect(await open()).toEqual([]);
    expect(await tripOf(caseId)).toMatchObject({ state: 'open', revision: 1 });
  });

  it('keeps saying that it is about a trip when another change of the law moves its day', async () => {
    const { caseId, id } = await travelled();
    const later = {
      kind: 'reading',
      ruleId: 'kz.notification.arrival.deadline',
      question: 'arrival-day',
      option: 'next-day',
    };
    await decideLaw(
      ...([scene.casework, lawyer] as const),
      DecideLaw.parse({ ...later, fromOn: '2026-03-01', reason: 'In writing' }),
      SAVED,
    );
    const ids = (await open()).filter(({ deadlineId }) => deadlineId === id).map((one) => one.id);
    await acceptProposals(scene.casework, lawyer, { ids });
    expect(await tripOf(caseId)).toMatchObject({ id, dueOn: '2026-03-31', revision: 2, subject: 'trip' });
  });
});

describe('a stricter reading after a later one', () => {
  it('opens at once what was never asked for, with a row to file on, and only from its day on', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await choose('address-change');
    await travel(caseId, '2026-03-26', '2026-03-29');
    await travel(caseId, '2026-03-24', '2026-03-25');
    expect((await choose('any-overnight', '2026-03-25', true)).effect).toMatchObject({ affected: 0, opened: 1 });
    expect(await tripOf(caseId)).toBeUndefined();
    expect((await choose('any-overnight', '2026-03-25')).effect).toMatchObject({ opened: 1 });
    const { deadlines, notifications } = await read(caseId);
    const trips = deadlines.filter(({ subject }) => subject === 'trip');
    expect(trips.map(({ eventOn, dueOn, state }) => [eventOn, dueOn, state])).toEqual([
      ['2026-03-26', '2026-03-30', 'open'],
    ]);
    expect(notifications.map(({ deadlineId }) => deadlineId)).toContain(trips[0]?.id);
    const explained = await readDeadline(scene.casework, scene.supplier, trips[0]!.id);
    expect(explained.revisions).toMatchObject([{ reason: 'law-changed' }]);
    expect(explained.rule?.decisions).toMatchObject([{ signedName: 'Aliya Serikova' }]);
  });

  it('reaches a trip that was removed meanwhile when it is put back', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await choose('address-change');
    const { id, version } = await travel(caseId, '2026-03-26', '2026-03-29');
    const removed = await removeMovement(scene.casework, scene.host, id, version);
    await choose('any-overnight');
    expect(await tripOf(caseId)).toBeUndefined();
    await restoreMovement(scene.casework, scene.host, id, removed.version);
    expect(await tripOf(caseId)).toMatchObject({ state: 'open', dueOn: '2026-03-30' });
    expect((await read(caseId)).notifications).toHaveLength(2);
  });
});
