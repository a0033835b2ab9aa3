import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeArrivalPlan, readCase, readDays, recordArrival, removeStay, restoreStay } from '@sapar/casework';
import type { CaseDetail, Stay } from '@sapar/contracts';
import { addTraveller, arrivalOn, filingActs, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Friday 27 March 2026; 21 to 25 March are days off.
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const remove = ({ id, version }: Stay, actor = scene.host): Promise<Stay> =>
  removeStay(scene.casework, actor, id, version);
const restore = ({ id, version }: Stay): Promise<Stay> => restoreStay(scene.casework, scene.host, id, version);
const statesOf = ({ deadlines }: CaseDetail): readonly string[] =>
  deadlines
    .map(({ eventOn, state, isProvisional }) => `${eventOn} ${state}${isProvisional ? ' provisional' : ''}`)
    .sort();
const submit = (id: string) => filingActs(scene).file(id, { kind: 'submitted', filedBy: 'host', channel: 'vmp' });
const arriveAsPlanned = async (plannedArrivalOn: string): Promise<string> => {
  const caseId = await scene.openCase({ plannedArrivalOn });
  await recordArrival(scene.casework, scene.host, caseId, arrivalOn(plannedArrivalOn));
  return caseId;
};
const planned = ({ reminders }: CaseDetail): number => reminders.filter((line) => line.state === 'planned').length;

describe('an entry recorded twice', () => {
  it('is taken back with its deadline, reminders and questions, and the other one goes on', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const before = await read(caseId);
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-20'));
    const doubled = (await read(caseId)).stays[1]!;
    expect(await remove(doubled)).toMatchObject({ id: doubled.id, ordinal: 2 });
    const detail = await read(caseId);
    expect(detail).toMatchObject({
      ...{ stage: 'arrived', stays: [{ ordinal: 1 }], removedStays: [{ ordinal: 2 }] },
      questions: [{ kind: 'earlier-stay-open', answerCode: 'stay-removed' }],
    });
    expect(statesOf(detail)).toEqual(['2026-03-20 open', '2026-03-20 withdrawn']);
    expect(planned(detail)).toBe(planned(before));
    expect(detail.notifications.map(({ stayId }) => stayId)).toEqual([before.stays[0]?.id]);
    expect(detail.events[0]).toMatchObject({
      act: 'stay-removed',
      facts: { before: { enteredOn: '2026-03-20' } },
      byName: 'Aliya Serikova',
    });
    expect(detail.reminders.some((line) => line.cancelReason === 'stay-removed')).toBe(true);
  });

  it('no longer counts in the days of the person', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { technician, stays } = await read(caseId);
    const entries = async () => (await readDays(scene.casework, scene.host, technician.id, {})).stays.length;
    expect(await entries()).toBe(1);
    await remove(stays[0]!);
    expect(await entries()).toBe(0);
  });

  it('put back runs its clock again, and removal and return both stand in the history', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const before = await read(caseId);
    await restore(await remove(before.stays[0]!));
    const detail = await read(caseId);
    expect(detail).toMatchObject({ stage: 'arrived', stays: [{ ordinal: 1 }], removedStays: [] });
    expect(detail.deadlines.filter((line) => line.state === 'open')).toMatchObject([
      { dueOn: '2026-03-27', isProvisional: false },
    ]);
    expect(planned(detail)).toBe(planned(before));
    expect(detail.events.slice(0, 2).map((event) => event.act)).toEqual(['stay-restored', 'stay-removed']);
  });
});

describe('the only entry of a planned arrival', () => {
  it('taken back asks again whether the person has arrived, and the next arrival takes that deadline over', async () => {
    const caseId = await arriveAsPlanned('2026-03-26');
    await remove((await read(caseId)).stays[0]!);
    const asked = await read(caseId);
    expect(asked).toMatchObject({ stage: 'planned', stays: [] });
    expect(statesOf(asked)).toEqual(['2026-03-26 open provisional', '2026-03-26 withdrawn']);
    await changeArrivalPlan(scene.casework, scene.host, caseId, {
      kind: 'later',
      plannedArrivalOn: '2026-03-28' as never,
    });
    expect(statesOf(await read(caseId))).toEqual(['2026-03-26 withdrawn', '2026-03-28 open provisional']);
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-27'));
    expect(statesOf(await read(caseId))).toEqual(['2026-03-26 withdrawn', '2026-03-27 open']);
  });

  it('put back while it is asked about ends the question', async () => {
    const caseId = await arriveAsPlanned('2026-03-26');
    await restore(await remove((await read(caseId)).stays[0]!));
    expect(statesOf(await read(caseId))).toEqual(['2026-03-26 open', '2026-03-26 withdrawn provisional']);
  });
});

describe('the removal of an entry is refused', () => {
  it('once a notification was filed for it, and nothing changes', async () => {
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-20');
    await submit(notificationId);
    await expect(remove((await read(caseId)).stays[0]!)).rejects.toMatchObject({ code: 'stay-filed' });
    expect(await read(caseId)).toMatchObject({ stays: [{ ordinal: 1 }], deadlines: [{ state: 'open' }] });
  });

  it('of another company, by an old version, and a second time; a filing for a removed one is not found', async () => {
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-20');
    const stay = (await read(caseId)).stays[0]!;
    await expect(remove(stay, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    await expect(remove({ ...stay, version: 9 })).rejects.toMatchObject({ code: 'version-conflict' });
    await remove(stay);
    await expect(remove(stay)).rejects.toMatchObject({ code: 'not-found' });
    await expect(submit(notificationId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
