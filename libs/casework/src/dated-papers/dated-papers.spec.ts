import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDatedPaper, changeDatedPaper, readCase, removeDatedPaper, restoreDatedPaper } from '@sapar/casework';
import { ChangeDatedPaper, NewDatedPaper, type CaseDetail } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const INSURANCE = { kind: 'insurance', title: 'Policy 17', endsOn: '2026-04-05' };
const add = (caseId: string, facts: object = INSURANCE) =>
  addDatedPaper(scene.casework, scene.host, caseId, NewDatedPaper.parse(facts));
const read = (caseId: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, caseId);
const linesOf = async (caseId: string): Promise<readonly string[]> =>
  (await read(caseId)).dates
    .filter(({ subject }) => subject === 'insurance' || subject === 'appointment')
    .map(({ kind, subject, dueOn, state }) => [kind, subject, dueOn, state].join(' '));

describe('a paper with an end', () => {
  it('is watched from the moment it is entered, with a warning where it ends before the visit', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await add(caseId, { ...INSURANCE, responsible: 'Aliya Serikova' });
    const { dates, papers, reminders } = await read(caseId);
    expect(papers).toMatchObject([{ title: 'Policy 17', responsible: 'Aliya Serikova', isRemoved: false }]);
    const date = dates.find(({ subject }) => subject === 'insurance');
    // The visit is planned to Fri 10 April.
    expect(date?.detail?.findings).toEqual([
      { code: 'paper-title', severity: 'note', facts: { title: 'Policy 17' } },
      { code: 'expires-before-needed', severity: 'warning', facts: { neededUntil: '2026-04-10' } },
    ]);
    // 7 days before Sun 5 April is Sun 29 March: told on Fri 27; 1 day before is Sat 4: Fri 3.
    const told = reminders.filter(({ deadlineSubject }) => deadlineSubject === 'insurance');
    expect(told.map(({ threshold, dueAt }) => `${threshold} ${dueAt.slice(0, 10)}`).sort()).toContain(
      'date-today 2026-04-03',
    );
  });

  it('moves its date when it is corrected, for whoever read it last', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await add(caseId);
    const facts = ChangeDatedPaper.parse({ ...INSURANCE, endsOn: '2026-05-01' });
    await changeDatedPaper(scene.casework, scene.supplier, id, version, facts);
    expect(await linesOf(caseId)).toEqual(['document-expiry insurance 2026-05-01 open']);
    await expect(changeDatedPaper(scene.casework, scene.host, id, version, facts)).rejects.toMatchObject({
      code: 'version-conflict',
    });
  });

  it('goes with its date when it is taken away, and comes back whole', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await add(caseId);
    const removed = await removeDatedPaper(scene.casework, scene.host, id, version);
    expect(await linesOf(caseId)).toEqual([]);
    expect((await read(caseId)).papers).toMatchObject([{ isRemoved: true }]);
    await restoreDatedPaper(scene.casework, scene.host, id, removed.version);
    expect(await linesOf(caseId)).toEqual(['document-expiry insurance 2026-04-05 open']);
  });

  it('is no other company’s', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await add(caseId);
    await expect(removeDatedPaper(scene.casework, scene.otherHost, id, version)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('an appointment', () => {
  it('is a date of its own kind', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await add(caseId, { kind: 'appointment', title: 'Fingerprints, consulate in Bonn', endsOn: '2026-04-02' });
    expect(await linesOf(caseId)).toEqual(['appointment appointment 2026-04-02 open']);
  });
});
