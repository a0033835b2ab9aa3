import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { correctArrival, readCase, recordArrival, recordExit } from '@sapar/casework';
import { CorrectArrival, type CaseDetail, type Stay } from '@sapar/contracts';
import { addTraveller, ALL_FACTS, arrivalOn, filingActs, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Friday 27 March 2026; 21 to 25 March are days off.
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

type Facts = Readonly<Record<string, string>>;
const REASON = 'the stamp says so';
const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const stayOf = async (caseId: string): Promise<Stay> => (await read(caseId)).stays[0]!;
const correct = async (caseId: string, arrivedOn: string, changes: Facts = {}): Promise<Stay> => {
  const { id, version } = await stayOf(caseId);
  const facts = CorrectArrival.parse({ ...arrivalOn(arrivedOn), reason: REASON, ...changes });
  return correctArrival(scene.casework, scene.host, id, version, facts);
};

describe('a corrected arrival', () => {
  it('moves the last day by a new revision, replans the reminders and keeps what had been recorded', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const stay = await correct(caseId, '2026-03-26', { addressOfStay: 'Atyrau, Hotel River Palace' });
    expect(stay).toMatchObject({ enteredOn: '2026-03-26', addressOfStay: 'Atyrau, Hotel River Palace', version: 2 });
    const detail = await read(caseId);
    // Thu 26, Fri 27, Mon 30 March.
    expect(detail.deadlines).toMatchObject([
      { state: 'open', dueOn: '2026-03-30', eventOn: '2026-03-26', revision: 2 },
    ]);
    expect(detail.deadlines[0]?.revisions).toMatchObject([
      { revision: 2, reason: 'arrival-corrected', dueOn: '2026-03-30', byName: 'Aliya Serikova' },
      { revision: 1, reason: 'arrival-recorded', dueOn: '2026-03-27' },
    ]);
    const states = (revision: number) =>
      new Set(
        detail.reminders
          .filter((line) => line.deadlineKind === 'arrival-notification' && line.deadlineRevision === revision)
          .map((line) => `${line.state} ${line.cancelReason ?? ''}`),
      );
    expect([states(1), states(2)]).toEqual([new Set(['cancelled arrival-corrected']), new Set(['planned '])]);
    expect(detail.events[0]).toMatchObject({
      act: 'arrival-corrected',
      facts: {
        ...{ enteredOn: '2026-03-26', before: { enteredOn: '2026-03-20' }, deadlineState: 'open', reason: REASON },
        was: { addressOfStay: 'Atyrau, Hotel Ak Zhaiyk', borderPoint: 'Almaty airport' },
      },
    });
  });

  it('keeps reason and address out of the clear columns, and an erased person leaves only the dates', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await correct(caseId, '2026-03-26');
    const { rows } = await scene.database.admin.query<{ text: string }>(
      `select before::text || after::text as text from event where case_id = $1 and act = 'arrival-corrected'`,
      [caseId],
    );
    expect(rows[0]?.text).toContain('2026-03-26');
    expect(rows[0]?.text).not.toMatch(/stamp|Hotel/u);
    await scene.database.admin.query(
      'update technician_key set destroyed_at = now() where technician_id = (select technician_id from visit_case where id = $1)',
      [caseId],
    );
    const [event] = (await read(caseId)).events;
    expect(event?.facts).toMatchObject({ enteredOn: '2026-03-26' });
    expect(event?.facts).not.toHaveProperty('reason');
  });

  it('of the address alone moves no date', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await correct(caseId, '2026-03-20', { addressOfStay: 'Atyrau, Hotel River Palace' });
    expect((await read(caseId)).deadlines).toMatchObject([{ revision: 1, dueOn: '2026-03-27' }]);
  });

  it('makes a filing in time late when the last day moves before it, and in time again when it moves back', async () => {
    const { caseId, notificationId, deadlineId } = await addTraveller(scene, '2026-03-20');
    const acts = filingActs(scene);
    const { filing } = await acts.confirm(notificationId, { filedOn: '2026-03-27' });
    await acts.correct(filing.id, { filedOn: '2026-03-27' });
    const stateAfter = async (arrivedOn: string) => {
      await correct(caseId, arrivedOn);
      return await acts.stateOf({ caseId, notificationId, deadlineId });
    };
    // Arrived on Thu 19: Thu 19, Fri 20, Thu 26 March was the last day.
    expect(await stateAfter('2026-03-19')).toEqual({ state: 'met-late', progress: 'confirmed', planned: 0 });
    expect(await stateAfter('2026-03-20')).toEqual({ state: 'met', progress: 'confirmed', planned: 0 });
    const { deadlines, events } = await read(caseId);
    expect(deadlines[0]?.revisions.map((one) => one.dueOn)).toEqual(['2026-03-27', '2026-03-26', '2026-03-27']);
    expect(events.slice(0, 2).map(({ facts }) => [facts['wasState'], facts['deadlineState']])).toEqual([
      ['met-late', 'met'],
      ['met', 'met-late'],
    ]);
  });

  it('is held against the confirmation anew: another day on the paper is asked about until one of both is corrected', async () => {
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-20');
    const acts = filingActs(scene);
    const { filing } = await acts.confirm(notificationId, { filedOn: '2026-03-27' });
    await correct(caseId, '2026-03-26');
    const facts = { arrivedOn: '2026-03-26', confirmedArrivalOn: '2026-03-20' };
    expect((await read(caseId)).questions).toMatchObject([{ kind: 'confirmed-other-day', facts, answeredAt: null }]);
    await acts.correct(filing.id, { filedOn: '2026-03-27', facts: { ...ALL_FACTS, arrivedOn: '2026-03-26' } });
    expect((await read(caseId)).questions).toMatchObject([{ answerCode: 'fits-now' }]);
  });

  it('asks nothing about another day on the paper that somebody took over with a reason', async () => {
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-26');
    await filingActs(scene).confirm(notificationId, {
      filedOn: '2026-03-27',
      acceptDifferences: 'typed wrongly there',
    });
    await correct(caseId, '2026-03-26', { addressOfStay: 'Atyrau, Hotel River Palace' });
    expect((await read(caseId)).questions).toEqual([]);
  });

  it('closes the question that no longer fits with a code, and raises the one that does', async () => {
    const caseId = await scene.openCase();
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-02-26'));
    await correct(caseId, '2026-02-27');
    expect((await read(caseId)).questions).toMatchObject([
      { kind: 'arrival-before-visa', facts: { arrivedOn: '2026-02-27' }, answeredAt: null },
      { kind: 'arrival-before-visa', facts: { arrivedOn: '2026-02-26' }, answerCode: 'facts-changed' },
    ]);
    await correct(caseId, '2026-03-20');
    expect((await read(caseId)).questions.map(({ answerCode }) => answerCode).sort()).toEqual([
      'facts-changed',
      'fits-now',
    ]);
    await correct(caseId, '2026-02-26');
    expect((await read(caseId)).questions.filter(({ answeredAt }) => answeredAt === null)).toMatchObject([
      { kind: 'arrival-before-visa', facts: { arrivedOn: '2026-02-26' } },
    ]);
  });

  it.each([
    ['2026-03-28', 'after-today'],
    ['2026-03-26', 'after-exit'],
  ])('to %s is refused as %s', async (arrivedOn, code) => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await recordExit(scene.casework, scene.host, (await stayOf(caseId)).id, { leftOn: '2026-03-25' as never });
    await expect(correct(caseId, arrivedOn)).rejects.toMatchObject({ fields: [{ path: 'arrivedOn', code }] });
    expect((await read(caseId)).stays).toMatchObject([{ enteredOn: '2026-03-20', leftOn: '2026-03-25' }]);
  });

  it('of a version read too early, or of another company, changes nothing', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await stayOf(caseId);
    const facts = CorrectArrival.parse({ ...arrivalOn('2026-03-19'), reason: REASON });
    await expect(correctArrival(scene.casework, scene.host, id, version + 1, facts)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await expect(correctArrival(scene.casework, scene.otherHost, id, version, facts)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await read(caseId)).deadlines).toMatchObject([{ revision: 1 }]);
  });
});
