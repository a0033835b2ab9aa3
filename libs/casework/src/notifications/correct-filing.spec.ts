import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { correctFiling, readNotification } from '@sapar/casework';
import { CorrectFiling } from '@sapar/contracts';
import { addTraveller, ALL_FACTS, filingActs, openScene, type FilingActs, type Scene } from '@sapar/testing';

let scene: Scene;
let acts: FilingActs;
beforeAll(async () => {
  scene = await openScene();
  acts = filingActs(scene);
}, 60_000);
// Arrived on Friday 20 March 2026, last day Friday 27 March: Nauryz lies between.
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
afterAll(() => scene.close());

describe('S16: a wrong digit in a filed notification', () => {
  it('both confirmations stay, the first is marked replaced, the deadline judged by the first and the doubt shown', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const first = await acts.confirm(traveller.notificationId, { filedOn: '2026-03-26' });
    await scene.setClock('2026-04-02T05:00:00Z');
    const second = await acts.correct(first.filing.id);
    expect(second).toMatchObject({
      ...{ deadlineState: 'met', workingDaysLate: 0, progress: 'confirmed' },
      filing: { filedOn: '2026-04-02', isDoubtful: true, replacesReason: 'a wrong digit', replacedById: null },
    });
    expect((await readNotification(scene.casework, scene.host, traveller.notificationId)).filings).toMatchObject([
      { id: first.filing.id, number: 'KZ-1', replacedById: second.filing.id },
      { id: second.filing.id, number: 'KZ-2', replacedById: null },
    ]);
    await expect(acts.correct(first.filing.id)).rejects.toMatchObject({ code: 'already-done' });
    const { rows } = await scene.database.admin.query(
      `select after->'isDoubtful' as doubtful from event where subject_id = $1`,
      [second.filing.id],
    );
    expect(rows).toEqual([{ doubtful: true }]);
  });

  it('a paper that differed is put right and closes by its first day, also through two corrections', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const wrong = { facts: { ...ALL_FACTS, passportNumber: 'C01X00T48' } };
    const first = await acts.confirm(traveller.notificationId, wrong);
    await scene.setClock('2026-04-02T05:00:00Z');
    const second = await acts.correct(first.filing.id, wrong);
    expect(second).toMatchObject({ deadlineState: 'open', progress: 'differs' });
    expect(await acts.correct(second.filing.id, { number: 'KZ-3' })).toMatchObject({
      ...{ deadlineState: 'met', progress: 'confirmed', workingDaysLate: 0, filing: { isDoubtful: true } },
    });
  });

  it('an empty word does not reserve a day: without document and number the correction judges itself', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const first = await acts.confirm(traveller.notificationId, { number: undefined });
    await scene.setClock('2026-04-02T05:00:00Z');
    expect(await acts.correct(first.filing.id)).toMatchObject({
      deadlineState: 'met-late',
      filing: { isDoubtful: false },
    });
  });

  it('corrects confirmations only, of the own company only', async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const { filing } = await acts.file(notificationId, { kind: 'submitted', filedBy: 'host', channel: 'vmp' });
    await expect(acts.correct(filing.id)).rejects.toMatchObject({ fields: [{ path: 'kind', code: 'not-allowed' }] });
    const body = CorrectFiling.parse({ reason: 'x', channel: 'vmp' });
    await expect(correctFiling(scene.casework, scene.otherHost, filing.id, body)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(correctFiling(scene.casework, scene.supplier, filing.id, body)).rejects.toMatchObject({
      code: 'owned-by-other',
    });
  });
});
