import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptProposals,
  decideLaw,
  declineProposals,
  listDecisions,
  listOpenDeadlines,
  listProposals,
  readDeadline,
  recordArrival,
  reopenProposals,
  type Actor,
} from '@sapar/casework';
import { DecideLaw, ROLE_PERMISSIONS } from '@sapar/contracts';
import { addTraveller, ALL_FACTS, arrivalOn, filingActs, openScene, type Scene } from '@sapar/testing';

const RULE = 'kz.notification.arrival.deadline';
const SAVED = { isDry: false };
const OPEN = { state: 'open', limit: 50 } as const;

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision, visit_case cascade');
  await scene.setClock('2026-03-26T05:00:00Z');
});
afterAll(() => scene.close());

const choose = (option: string): DecideLaw =>
  DecideLaw.parse({
    ...{ kind: 'reading', ruleId: RULE, question: 'arrival-day', option, fromOn: '2026-03-01' },
    reason: 'The migration service confirmed it in writing.',
  });
const figure = (value: number): DecideLaw =>
  DecideLaw.parse({
    ...{ kind: 'figure', ruleId: RULE, value, fromOn: '2026-03-01', reason: 'New order' },
    source: { title: 'Order 17', link: 'https://adilet.zan.kz/17' },
  });
/** Arrived on Thursday 26 March: the last day is Monday 30, by the later reading Tuesday 31. */
const arrive = async (): Promise<string> => (await addTraveller(scene, '2026-03-26')).deadlineId;
const open = async (actor = scene.host) => (await listProposals(scene.casework, actor, OPEN)).items;
const acceptAll = async () => acceptProposals(scene.casework, lawyer, { ids: (await open()).map((one) => one.id) });
const explain = (id: string, actor = scene.host) => readDeadline(scene.casework, actor, id);

async function lastDaysReminded(deadlineId: string): Promise<readonly string[]> {
  const { rows } = await scene.database.admin.query<{ on: string }>(
    `select distinct occurrence as on from reminder where deadline_id = $1 and state = 'planned' and threshold = 'last-call' order by 1`,
    [deadlineId],
  );
  return rows.map((row) => row.on);
}

describe('a later reading chosen by the lawyer', () => {
  it('moves nothing by itself: the old day stands, is reminded of, and the new one is shown beside it', async () => {
    const id = await arrive();
    const { effect } = await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    expect(effect).toEqual({
      affected: 1,
      moved: 1,
      opened: 0,
      examples: [{ deadlineId: id, oldDueOn: '2026-03-30', newDueOn: '2026-03-31' }],
    });
    expect(await explain(id)).toMatchObject({ dueOn: '2026-03-30', proposedDueOn: '2026-03-31', revision: 1 });
    expect(await lastDaysReminded(id)).toEqual(['2026-03-30']);
  });

  it('once accepted, makes a revision of its own with its steps, its reminders and the name of who decided', async () => {
    const id = await arrive();
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    await acceptAll();
    const deadline = await explain(id, scene.supplier);
    expect(deadline).toMatchObject({ dueOn: '2026-03-31', proposedDueOn: null, revision: 2, convention: 'next-day' });
    expect(deadline.revisions[0]).toMatchObject({ reason: 'law-changed', dueOn: '2026-03-31' });
    expect(deadline.rule?.decisions).toMatchObject([{ kind: 'reading', signedName: 'Aliya Serikova' }]);
    expect(deadline.steps[0]).toMatchObject({ on: '2026-03-26', reason: 'arrival-day-not-counted' });
    // S50: what the strictest reading calls out is called out all the same.
    expect(await lastDaysReminded(id)).toEqual(['2026-03-30', '2026-03-31']);
  });

  it('never applies to a deadline that is already due, not even on its last day (S50)', async () => {
    const id = await arrive();
    await scene.setClock('2026-03-30T05:00:00Z');
    const { effect } = await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    expect(effect).toMatchObject({ affected: 0, moved: 0 });
    expect(await open()).toEqual([]);
    expect(await explain(id)).toMatchObject({ dueOn: '2026-03-30', proposedDueOn: null });
  });

  it('does not save a late arrival that is recorded only after the choice (S50)', async () => {
    const caseId = await scene.openCase();
    await scene.setClock('2026-03-30T05:00:00Z');
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    const { deadline } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-26'));
    expect(await explain(deadline.id)).toMatchObject({ dueOn: '2026-03-30', convention: 'arrival-day' });
  });

  it("counts the host's new arrivals, also one that the supplier records, and nobody else's", async () => {
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    const caseId = await scene.openCase();
    const { deadline } = await recordArrival(scene.casework, scene.supplier, caseId, arrivalOn('2026-03-26'));
    expect(await explain(deadline.id)).toMatchObject({ dueOn: '2026-03-31', convention: 'next-day' });
    expect(await open(scene.otherHost)).toEqual([]);
    expect((await listDecisions(scene.casework, scene.otherHost)).items).toEqual([]);
  });

  it('leaves what happened before its day to the reading as shipped', async () => {
    await decideLaw(scene.casework, lawyer, { ...choose('next-day'), fromOn: '2026-03-27' as never }, SAVED);
    expect(await explain(await arrive())).toMatchObject({ dueOn: '2026-03-30' });
  });

  it('is kept when a later decision supersedes it, and the proposal that it made is gone', async () => {
    await arrive();
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    await decideLaw(scene.casework, lawyer, choose('arrival-day'), SAVED);
    expect(await open()).toEqual([]);
    const { items } = await listDecisions(scene.casework, scene.host);
    expect(items.map(({ choice, isSuperseded }) => ({ choice, isSuperseded }))).toEqual([
      { choice: 'arrival-day', isSuperseded: false },
      { choice: 'next-day', isSuperseded: true },
    ]);
  });

  it('is signed by a person with that right at the host, not by a coordinator and not by the supplier', async () => {
    for (const actor of [scene.host, { ...lawyer, tenantKind: 'supplier' as const }])
      await expect(decideLaw(scene.casework, actor, choose('next-day'), SAVED)).rejects.toMatchObject({
        code: 'not-allowed',
      });
  });

  it('cannot be changed or removed, not even by its own company', async () => {
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    for (const statement of [`update law_decision set reason = ''`, 'delete from law_decision'])
      await expect(
        scene.database.unitOfWork.run({ tenantId: lawyer.tenantId, userId: null }, (transaction) =>
          transaction.query(statement),
        ),
      ).rejects.toThrow('permission denied');
  });

  it('is refused for a question or an option that the rule does not have', async () => {
    await expect(decideLaw(scene.casework, lawyer, choose('whenever'), SAVED)).rejects.toMatchObject({
      fields: [{ path: 'option', code: 'invalid' }],
    });
  });

  it('tells its effect in a dry run and leaves nothing behind', async () => {
    await arrive();
    const { isSaved, effect } = await decideLaw(scene.casework, lawyer, choose('next-day'), { isDry: true });
    expect({ isSaved, moved: effect.moved }).toEqual({ isSaved: false, moved: 1 });
    expect(await open()).toEqual([]);
    expect((await listDecisions(scene.casework, scene.host)).items).toEqual([]);
  });
});

describe('a shorter period with its source', () => {
  it('is reminded of at once, before anybody has accepted it', async () => {
    const id = await arrive();
    await decideLaw(scene.casework, lawyer, figure(2), SAVED);
    expect(await explain(id)).toMatchObject({ dueOn: '2026-03-30', proposedDueOn: '2026-03-27' });
    expect(await lastDaysReminded(id)).toEqual(['2026-03-27', '2026-03-30']);
  });

  it('once declined with a reason, is not reminded of and not asked again', async () => {
    const id = await arrive();
    await decideLaw(scene.casework, lawyer, figure(2), SAVED);
    const ids = (await open()).map((one) => one.id);
    await declineProposals(scene.casework, lawyer, { ids, reason: 'Not in force yet' });
    expect(await lastDaysReminded(id)).toEqual(['2026-03-30']);
    await decideLaw(scene.casework, lawyer, figure(2), SAVED);
    expect(await open()).toEqual([]);
    expect((await listProposals(scene.casework, scene.host, { state: 'decided', limit: 50 })).items).toMatchObject([
      { state: 'declined', decidedReason: 'Not in force yet', decidedName: 'Aliya Serikova' },
    ]);
  });

  it('declined and reopened, is asked and reminded of again', async () => {
    const id = await arrive();
    await decideLaw(scene.casework, lawyer, figure(2), SAVED);
    const ids = (await open()).map((one) => one.id);
    await declineProposals(scene.casework, lawyer, { ids, reason: 'A slip' });
    await reopenProposals(scene.casework, lawyer, { ids });
    expect(await open()).toMatchObject([{ newDueOn: '2026-03-27', cause: { kind: 'decision', reason: 'New order' } }]);
    expect(await lastDaysReminded(id)).toEqual(['2026-03-27', '2026-03-30']);
  });

  it('accepted and taken back, gives the old day and its reminders again and keeps both acts', async () => {
    const id = await arrive();
    await decideLaw(scene.casework, lawyer, figure(2), SAVED);
    const ids = (await open()).map((one) => one.id);
    await acceptProposals(scene.casework, lawyer, { ids });
    expect(await explain(id)).toMatchObject({ dueOn: '2026-03-27', revision: 2 });
    await reopenProposals(scene.casework, lawyer, { ids });
    const deadline = await explain(id);
    expect(deadline).toMatchObject({ dueOn: '2026-03-30', proposedDueOn: '2026-03-27', revision: 3 });
    expect(deadline.revisions.map(({ reason }) => reason)).toEqual([
      'law-change-undone',
      'law-changed',
      'arrival-recorded',
    ]);
    expect(await lastDaysReminded(id)).toEqual(['2026-03-27', '2026-03-30']);
  });
});

describe('the list of what a change moves', () => {
  it('is read by both companies of the case and decided by the host alone, once', async () => {
    await arrive();
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    const [line] = await open(scene.supplier);
    expect(line).toMatchObject({
      ...{ technicianName: 'Deniz Müller-Şahin', oldDueOn: '2026-03-30', newDueOn: '2026-03-31' },
      changes: [{ on: '2026-03-26', before: 'working-day', after: 'arrival-day-not-counted' }],
    });
    const ids = [line?.id ?? ''];
    for (const act of [
      acceptProposals(scene.casework, scene.host, { ids }),
      declineProposals(scene.casework, scene.host, { ids, reason: 'No' }),
      reopenProposals(scene.casework, scene.host, { ids }),
    ])
      await expect(act).rejects.toMatchObject({ code: 'not-allowed' });
    await acceptProposals(scene.casework, lawyer, { ids });
    await expect(acceptProposals(scene.casework, lawyer, { ids })).rejects.toMatchObject({ code: 'already-done' });
  });

  it('has one line a deadline when several have the same day, and says so on Today', async () => {
    const ids = [await arrive(), await arrive()];
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    expect((await open()).map((one) => one.deadlineId).sort()).toEqual([...ids].sort());
    const { items } = await listOpenDeadlines(scene.casework, scene.host, { limit: 50 });
    const notifications = items.filter((one) => one.kind === 'arrival-notification');
    expect(notifications.map((one) => one.proposedDueOn)).toEqual(['2026-03-31', '2026-03-31']);
  });

  it('loses the line of a deadline that is filed meanwhile; a closed case keeps the old rule', async () => {
    const { deadlineId, notificationId } = await addTraveller(scene, '2026-03-26');
    await decideLaw(scene.casework, lawyer, choose('next-day'), SAVED);
    await filingActs(scene).confirm(notificationId, { facts: { ...ALL_FACTS, arrivedOn: '2026-03-26' } });
    expect(await open()).toEqual([]);
    await decideLaw(scene.casework, lawyer, figure(5), SAVED);
    expect(await open()).toEqual([]);
    expect(await explain(deadlineId)).toMatchObject({ dueOn: '2026-03-30', state: 'met', convention: 'arrival-day' });
  });
});
