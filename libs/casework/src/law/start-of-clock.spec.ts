import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptProposals,
  correctArrival,
  decideLaw,
  listProposals,
  readDeadline,
  recordArrival,
  type Actor,
} from '@sapar/casework';
import { DecideLaw, RecordArrival, ROLE_PERMISSIONS } from '@sapar/contracts';
import { addTraveller, arrivalOn, openScene, type Scene } from '@sapar/testing';

const SAVED = { isDry: false };

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision, visit_case cascade');
  await scene.setClock('2026-03-27T03:00:00Z');
});
afterAll(() => scene.close());

const open = async () => (await listProposals(scene.casework, scene.host, { state: 'open', limit: 50 })).items;
const idsOfOpen = async (): Promise<string[]> => (await open()).map(({ id }) => id);

describe('a later reading of where the clock starts', () => {
  const start = (option: string, ruleId = 'kz.notification.start-of-clock') => {
    const facts = { kind: 'reading', ruleId, question: 'start-of-clock', option, fromOn: '2026-03-01' };
    return decideLaw(scene.casework, lawyer, DecideLaw.parse({ ...facts, reason: 'In writing' }), SAVED);
  };
  const lastDaysReminded = async (id: string) => {
    const text = `select distinct occurrence as on from reminder where deadline_id = $1 and state = 'planned' and threshold = 'last-call' order by 1`;
    return (await scene.database.admin.query<{ on: string }>(text, [id])).rows.map(({ on }) => on);
  };
  const explain = (id: string) => readDeadline(scene.casework, scene.host, id);
  /** Over the border on Thursday 26 March, at the host on Friday 27: Monday 30 or Tuesday 31. */
  const arriveAt = async (atHostOn = '2026-03-27'): Promise<{ readonly id: string; readonly stayId: string }> => {
    await scene.setClock('2026-03-27T05:00:00Z');
    const facts = RecordArrival.parse({ ...arrivalOn('2026-03-26'), atHostOn });
    const { deadline, stay } = await recordArrival(scene.casework, scene.host, await scene.openCase(), facts);
    return { id: deadline.id, stayId: stay.id };
  };

  it.each(['kz.notification.start-of-clock', 'kz.notification.arrival.deadline'])(
    'signed with %s moves the day once accepted',
    async (ruleId) => {
      const { id } = await arriveAt();
      expect(await explain(id)).toMatchObject({ dueOn: '2026-03-30', atHostOn: '2026-03-27' });
      expect((await start('host-arrival', ruleId)).effect).toMatchObject({
        examples: [{ deadlineId: id, oldDueOn: '2026-03-30', newDueOn: '2026-03-31' }],
      });
      expect(await lastDaysReminded(id)).toEqual(['2026-03-30']);
      await acceptProposals(scene.casework, lawyer, { ids: await idsOfOpen() });
      const deadline = await explain(id);
      expect(deadline).toMatchObject({ dueOn: '2026-03-31', revision: 2, confidence: 'contested' });
      expect(deadline.steps[0]).toMatchObject({ on: '2026-03-26', reason: 'before-host-arrival' });
      expect(deadline.rule?.startReadings.map(({ id: option, inUse, dueOn }) => [option, inUse, dueOn])).toEqual([
        ['border', false, '2026-03-30'],
        ['host-arrival', true, '2026-03-31'],
      ]);
      expect(deadline.rule?.decisions).toMatchObject([{ kind: 'reading', signedName: 'Aliya Serikova' }]);
      // S50: the later last day delays no reminder.
      expect(await lastDaysReminded(id)).toEqual(['2026-03-30', '2026-03-31']);
    },
  );

  it('counts new arrivals, but not from a day at the host that nobody recorded, nor a deadline already due (S50)', async () => {
    await start('host-arrival');
    expect(await explain((await addTraveller(scene, '2026-03-26')).deadlineId)).toMatchObject({
      dueOn: '2026-03-30',
      atHostOn: null,
    });
    expect(await explain((await arriveAt()).id)).toMatchObject({ dueOn: '2026-03-31' });
    await scene.database.admin.query('truncate law_decision, visit_case cascade');
    const { id } = await arriveAt();
    await scene.setClock('2026-03-30T05:00:00Z');
    const { effect } = await start('host-arrival');
    expect([effect.affected, (await explain(id)).dueOn]).toEqual([0, '2026-03-30']);
  });

  it('follows the day at the host when it is corrected, and the border again when the lawyer goes back', async () => {
    await start('host-arrival');
    const { id, stayId } = await arriveAt('2026-03-26');
    const correct = (atHostOn: string, version: number) =>
      correctArrival(scene.casework, scene.host, stayId, version, {
        ...{ ...arrivalOn('2026-03-26'), atHostOn: atHostOn as never, reason: 'As the driver says' },
      });
    await correct('2026-03-27', 1);
    expect(await explain(id)).toMatchObject({ dueOn: '2026-03-31' });
    await start('border');
    expect(await open()).toMatchObject([{ deadlineId: id, oldDueOn: '2026-03-31', newDueOn: '2026-03-30' }]);
    await expect(correct('2026-03-25', 2)).rejects.toMatchObject({
      fields: [{ path: 'atHostOn', code: 'before-arrival' }],
    });
    await expect(correct('2026-03-28', 2)).rejects.toMatchObject({
      fields: [{ path: 'atHostOn', code: 'after-today' }],
    });
  });
});
