import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addPaper,
  addRotation,
  listPapers,
  PLANNED_VISIT,
  readCase,
  recordArrival,
  recordExit,
  removePaper,
  undoRotation,
} from '@sapar/casework';
import { NewPlannedVisit, NewRotation, RecordExit, type PlannedVisit } from '@sapar/contracts';
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

  it('names two visits that overlap instead of refusing one', async () => {
    const caseId = await scene.openCase({ basis: 'visa-free' });
    await rotate(caseId, 1);
    const facts = NewPlannedVisit.parse({ fromOn: '2026-04-20', toOn: '2026-05-10' });
    await addPaper(scene.casework, scene.host, PLANNED_VISIT, caseId, facts);
    expect((await misfitsOf(caseId))[1]?.[2]).toContain('overlap 2026-04-20');
  });
});
