import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readCase, recordArrival, recordExit, removeExit } from '@sapar/casework';
import { RecordExit, type CaseDetail, type Stay } from '@sapar/contracts';
import { addTraveller, arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const stayOf = async (caseId: string, index = 0): Promise<Stay> => (await read(caseId)).stays[index]!;
const leave = (stayId: string, leftOn: string, actor = scene.host): Promise<Stay> =>
  recordExit(scene.casework, actor, stayId, RecordExit.parse({ leftOn, borderPoint: 'Astana airport' }));

describe('an exit', () => {
  it('ends the stay and not the duty: the deadline stays open and goes on reminding', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const plannedOf = ({ reminders }: CaseDetail): number =>
      reminders.filter((line) => line.deadlineKind === 'arrival-notification' && line.state === 'planned').length;
    const before = plannedOf(await read(caseId));
    const stay = await leave((await stayOf(caseId)).id, '2026-03-26', scene.supplier);
    expect(stay).toMatchObject({ leftOn: '2026-03-26', exitBorderPoint: 'Astana airport', version: 2 });
    const detail = await read(caseId);
    expect(detail).toMatchObject({ stage: 'left', deadlines: [{ state: 'open', dueOn: '2026-03-27', revision: 1 }] });
    expect(plannedOf(detail)).toBe(before);
    expect(detail.events[0]).toMatchObject({ act: 'exit-recorded', byName: 'Kessel Robotik GmbH' });
  });

  it.each([
    ['2026-03-19', 'before-arrival'],
    ['2026-03-28', 'after-today'],
  ])('on %s is refused as %s', async (leftOn, code) => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await expect(leave((await stayOf(caseId)).id, leftOn)).rejects.toMatchObject({
      fields: [{ path: 'leftOn', code }],
    });
    expect(await read(caseId)).toMatchObject({ stage: 'arrived', stays: [{ leftOn: null, version: 1 }] });
  });

  it('on the day of arrival is an exit, a second one is refused, and of another company there is none', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id } = await stayOf(caseId);
    await expect(leave(id, '2026-03-20', scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    await leave(id, '2026-03-20');
    await expect(leave(id, '2026-03-21')).rejects.toMatchObject({ code: 'already-done' });
    expect((await read(caseId)).events.filter((event) => event.act === 'exit-recorded')).toHaveLength(1);
  });

  it('taken back leaves the person in the country, and both lines in the history', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await leave((await stayOf(caseId)).id, '2026-03-26');
    await expect(removeExit(scene.casework, scene.otherHost, id, version)).rejects.toMatchObject({ code: 'not-found' });
    await expect(removeExit(scene.casework, scene.host, id, version - 1)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    expect(await removeExit(scene.casework, scene.host, id, version)).toMatchObject({ leftOn: null });
    await expect(removeExit(scene.casework, scene.host, id, version + 1)).rejects.toMatchObject({
      code: 'already-done',
    });
    const detail = await read(caseId);
    expect(detail).toMatchObject({ stage: 'arrived' });
    expect(detail.events.slice(0, 2)).toMatchObject([
      { act: 'exit-removed', facts: { before: { leftOn: '2026-03-26' } } },
      { act: 'exit-recorded', facts: { leftOn: '2026-03-26' } },
    ]);
    expect(await leave(id, '2026-03-27')).toMatchObject({ leftOn: '2026-03-27' });
  });

  it('of an earlier stay closes the question about it, and an impossible one asks another', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-05');
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-26'));
    expect((await read(caseId)).questions).toMatchObject([{ kind: 'earlier-stay-open', answeredAt: null }]);
    const first = await leave((await stayOf(caseId)).id, '2026-03-15');
    expect(await read(caseId)).toMatchObject({
      stage: 'arrived',
      questions: [{ answerCode: 'fits-now', answeredByName: 'Aliya Serikova' }],
    });
    await removeExit(scene.casework, scene.host, first.id, first.version);
    await leave(first.id, '2026-03-27');
    const open = (await read(caseId)).questions.filter(({ answeredAt }) => answeredAt === null);
    expect(open).toMatchObject([{ kind: 'stays-overlap', facts: { leftOn: '2026-03-27' } }]);
  });
});
