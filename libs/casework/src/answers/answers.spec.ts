import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  giveAnswer,
  listDeadlinesOfCase,
  listRemindersOfCase,
  openAnswerPage,
  openLedger,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { GiveAnswer } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  ledger = await openLedger({
    databaseUrl: scene.database.workerUrl,
    linkKey: randomBytes(32).toString('base64'),
    poolSize: 3,
  });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query(`update reminder set state = 'cancelled', cancel_reason = 'earlier-test'`);
  await scene.setClock('2026-03-20T03:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

/** A person planned for Sun 22 March whom nobody has confirmed; the question goes out on Mon 23 at 09:00. */
async function ask(): Promise<{ readonly caseId: string; readonly token: string }> {
  const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
  await scene.setClock('2026-03-23T05:00:00Z');
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const letter = (await claimDelivery(ledger, tenantId, id))?.letters.find((one) => one.caseId === caseId);
      if (letter?.answerToken) return { caseId, token: letter.answerToken };
    }
  throw new Error('no question was mailed');
}
const answer = (token: string, facts: Readonly<Record<string, string>>) =>
  giveAnswer(scene.casework, token, GiveAnswer.parse(facts));
const deadlineOf = async (caseId: string) => (await listDeadlinesOfCase(scene.casework, scene.host, caseId)).items[0];

describe('a planned arrival that nobody has confirmed (S1)', () => {
  it('is asked about, with the last day that would hold, and reading the page changes nothing', async () => {
    const { caseId, token } = await ask();
    // Sun 22 and Mon 23 to Wed 25 March are days off: Thu 26, Fri 27, Mon 30.
    const page = await openAnswerPage(scene.casework, token);
    expect(page).toMatchObject({ state: 'open', plannedArrivalOn: '2026-03-22', dueOnIfArrived: '2026-03-30' });
    expect(await openAnswerPage(scene.casework, token)).toEqual(page);
    expect(await deadlineOf(caseId)).toMatchObject({ isProvisional: true, revision: 1 });
  });

  it("becomes real by 'arrived', and the second answer changes nothing and says who gave the first", async () => {
    const { caseId, token } = await ask();
    await answer(token, { kind: 'arrived', arrivedOn: '2026-03-20' });
    expect(await deadlineOf(caseId)).toMatchObject({ isProvisional: false, dueOn: '2026-03-27', revision: 2 });
    const again = await answer(token, { kind: 'not-coming' });
    expect(again).toMatchObject({
      state: 'answered',
      outcome: { kind: 'arrived', on: '2026-03-20', byName: 'Aliya Serikova' },
    });
    expect(await deadlineOf(caseId)).toMatchObject({ state: 'open', revision: 2 });
  });

  it("moves by 'later' with its reminders, the old ones cancelled with a reason", async () => {
    const { caseId, token } = await ask();
    await answer(token, { kind: 'later', plannedArrivalOn: '2026-04-06' });
    expect(await deadlineOf(caseId)).toMatchObject({ isProvisional: true, eventOn: '2026-04-06', dueOn: '2026-04-08' });
    const lines = (await listRemindersOfCase(scene.casework, scene.host, caseId)).items;
    const items = lines.filter((line) => line.deadlineKind === 'arrival-notification');
    const old = items.filter((line) => line.deadlineRevision === 1);
    expect(new Set(old.map((line) => `${line.state} ${line.cancelReason ?? ''}`))).toEqual(
      new Set(['cancelled planned-arrival-moved']),
    );
    expect(items.some((line) => line.deadlineRevision === 2 && line.state === 'planned')).toBe(true);
  });

  it("is withdrawn by 'not coming' and nobody is reminded any more", async () => {
    const { caseId, token } = await ask();
    await answer(token, { kind: 'not-coming' });
    expect(await deadlineOf(caseId)).toMatchObject({ state: 'withdrawn' });
    const { items } = await listRemindersOfCase(scene.casework, scene.host, caseId);
    expect(items.every((line) => line.state === 'cancelled')).toBe(true);
  });

  it('refuses a day after today and keeps the question open', async () => {
    const { token } = await ask();
    await expect(answer(token, { kind: 'arrived', arrivedOn: '2026-03-24' })).rejects.toMatchObject({
      fields: [{ path: 'arrivedOn', code: 'after-today' }],
    });
    expect(await openAnswerPage(scene.casework, token)).toMatchObject({ state: 'open' });
  });

  it('tells a bearer of an invented token nothing', async () => {
    await expect(openAnswerPage(scene.casework, 'invented')).rejects.toMatchObject({ code: 'not-found' });
  });
});
