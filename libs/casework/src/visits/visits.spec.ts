import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addPaper,
  addRotation,
  changeArrivalPlan,
  listPapers,
  PLANNED_VISIT,
  readCase,
  recordArrival,
  recordExit,
  removeExit,
  removePaper,
  undoRotation,
} from '@sapar/casework';
import { ChangeArrivalPlan, NewPlannedVisit, NewRotation, RecordExit, type PlannedVisit } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Monday 30 March 2026.
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(() => scene.close());

const ROTATION = { firstOn: '2026-04-06', daysOn: 28, daysOff: 28 };
const rotate = (caseId: string, count: number) =>
  addRotation(scene.casework, scene.supplier, caseId, NewRotation.parse({ ...ROTATION, count }));
const visitsOf = async (caseId: string) =>
  (await listPapers(scene.casework, scene.host, PLANNED_VISIT, caseId)).items as unknown as readonly PlannedVisit[];
const misfitsOf = async (caseId: string) =>
  (await visitsOf(caseId)).map(({ fromOn, entry, misfits }) => [
    fromOn,
    entry,
    misfits.map(({ code, on }) => `${code} ${on}`),
  ]);
const planned = async (caseId: string) => (await readCase(scene.casework, scene.host, caseId)).plannedArrivalOn;
const chinese = `update technician set citizenship = 'CN' where id = (select technician_id from visit_case where id = $1)`;

describe('a rotation of 28 and 28 days (S29)', () => {
  it('says on which of its visits the days of a window run out', async () => {
    const caseId = await scene.openCase({ basis: 'visa-free' });
    await scene.database.admin.query(chinese, [caseId]);
    await rotate(caseId, 4);
    // 28 days each from 6 April, 1 June, 27 July and 21 September. The 180 days that end on 27 September begin on 1 April
    // and hold the first three whole and seven of the fourth: 91, one more than 90.
    expect(await misfitsOf(caseId)).toEqual([
      ['2026-04-06', 1, []],
      ['2026-06-01', 2, []],
      ['2026-07-27', 3, []],
      ['2026-09-21', 4, ['days 2026-09-27']],
    ]);
  });

  it('says on which the entries and the validity of the visa run out, and when the passport does', async () => {
    const visa = { basis: 'visa', visaEntries: '2', visaValidFromOn: '2026-03-01', visaValidToOn: '2026-07-15' };
    const caseId = await scene.openCase(visa);
    await rotate(caseId, 3);
    await scene.database.admin.query(
      `update passport set expires_on = '2026-08-01' where technician_id = (select technician_id from visit_case where id = $1)`,
      [caseId],
    );
    const [first, second, third] = await misfitsOf(caseId);
    expect([first, second]).toEqual([
      ['2026-04-06', 1, []],
      ['2026-06-01', 2, []],
    ]);
    expect(third?.[2]).toEqual(
      expect.arrayContaining(['entries 2026-07-27', 'visa 2026-07-27', 'passport 2026-08-01']),
    );
  });

  it('plans the case for its next visit, goes on after each exit, and is taken back as a whole', async () => {
    const caseId = await scene.openCase({ basis: 'visa-free' });
    const before = await planned(caseId);
    const { rotationId } = await rotate(caseId, 3);
    expect(await planned(caseId)).toBe(before ?? '2026-04-06');
    await scene.setClock('2026-05-04T05:00:00Z');
    const { stay } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-04-06'));
    expect((await visitsOf(caseId)).map(({ state }) => state)).toEqual(['begun', 'planned', 'planned']);
    await recordExit(scene.casework, scene.host, stay.id, RecordExit.parse({ leftOn: '2026-05-03' }));
    expect(await planned(caseId)).toBe('2026-06-01');
    const [, second] = await visitsOf(caseId);
    await removePaper(scene.casework, scene.host, PLANNED_VISIT, { id: second!.id, version: second!.version });
    expect(await planned(caseId)).toBe('2026-07-27');
    expect(await undoRotation(scene.casework, scene.host, rotationId)).toEqual({ removed: 1 });
    expect(await planned(caseId)).toBeNull();
    expect((await visitsOf(caseId)).filter(({ removedAt }) => removedAt === null)).toHaveLength(1);
    await expect(undoRotation(scene.casework, scene.otherHost, rotationId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('asks about the arrival of each further visit, which comes later, or not, or turns into its notification', async () => {
    const caseId = await scene.openCase({ basis: 'visa-free', plannedArrivalOn: '2026-04-06' });
    await rotate(caseId, 4);
    const asked = async () =>
      (await readCase(scene.casework, scene.host, caseId)).deadlines
        .filter(({ state }) => state === 'open')
        .map(({ isProvisional, eventOn, dueOn }) => [isProvisional, eventOn, dueOn]);
    const answer = (plan: object) =>
      changeArrivalPlan(scene.casework, scene.host, caseId, ChangeArrivalPlan.parse(plan));
    await scene.setClock('2026-05-04T05:00:00Z');
    const { stay } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-04-06'));
    const first = [false, '2026-04-06', '2026-04-08'];
    expect(await asked()).toEqual([first]);
    await expect(answer({ kind: 'not-coming' })).rejects.toMatchObject({ code: 'already-done' });
    const leave = async (leftOn: string) => {
      const { stays } = await readCase(scene.casework, scene.host, caseId);
      await recordExit(scene.casework, scene.host, stays.at(-1)!.id, RecordExit.parse({ leftOn }));
    };
    await leave('2026-05-03');
    // Mon 1, Tue 2, Wed 3 June.
    expect(await asked()).toEqual([[true, '2026-06-01', '2026-06-03'], first]);
    const { version } = (await readCase(scene.casework, scene.host, caseId)).stays[0]!;
    await removeExit(scene.casework, scene.host, stay.id, version);
    expect(await asked()).toEqual([first]);
    await leave('2026-05-03');
    await answer({ kind: 'later', plannedArrivalOn: '2026-06-09' });
    // Tue 9, Wed 10, Thu 11 June.
    expect(await asked()).toEqual([[true, '2026-06-09', '2026-06-11'], first]);
    const detail = await answer({ kind: 'not-coming', note: 'ill' });
    // The visit that was put off is left out, the third is next; Mon 27, Tue 28, Wed 29 July.
    expect(detail).toMatchObject({ stage: 'left', plannedArrivalOn: '2026-07-27' });
    expect(await asked()).toEqual([[true, '2026-07-27', '2026-07-29'], first]);
    await scene.setClock('2026-07-28T05:00:00Z');
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-07-27'));
    expect(await asked()).toEqual([[false, '2026-07-27', '2026-07-29'], first]);
  });

  it('names two visits that overlap instead of refusing one', async () => {
    const caseId = await scene.openCase({ basis: 'visa-free' });
    await rotate(caseId, 1);
    const facts = NewPlannedVisit.parse({ fromOn: '2026-04-20', toOn: '2026-05-10' });
    await addPaper(scene.casework, scene.host, PLANNED_VISIT, caseId, facts);
    expect((await misfitsOf(caseId))[1]?.[2]).toContain('overlap 2026-04-20');
  });
});
