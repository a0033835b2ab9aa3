import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  giveAnswer,
  openAnswerPage,
  openLedger,
  readCase,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { GiveAnswer } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 3 });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query(`update reminder set state = 'cancelled', cancel_reason = 'earlier-test'`);
  await scene.setClock('2026-03-27T03:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

/** The tokens of the questions that go out at one moment, by who is asked. */
async function questionsAt(moment: string, caseId: string): Promise<ReadonlyMap<string, string>> {
  await scene.setClock(moment);
  const tokens = new Map<string, string>();
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const claimed = await claimDelivery(ledger, tenantId, id);
      for (const letter of claimed?.letters ?? [])
        if (letter.caseId === caseId && letter.answerToken !== null)
          tokens.set(letter.toTechnician ? 'technician' : 'host', letter.answerToken);
    }
  return tokens;
}

/** In the country since Fri 20 March, planned to leave on Fri 10 April. */
async function ask(): Promise<{ readonly caseId: string; readonly token: string }> {
  const { caseId } = await addTraveller(scene, '2026-03-20', { email: 'deniz@kessel.example' });
  const tokens = await questionsAt('2026-04-10T04:30:00Z', caseId);
  expect([...tokens.keys()].sort()).toEqual(['host', 'technician']);
  return { caseId, token: tokens.get('technician') ?? '' };
}
const answer = (token: string, facts: object) => giveAnswer(scene.casework, token, GiveAnswer.parse(facts));
const read = (caseId: string) => readCase(scene.casework, scene.host, caseId);
const exitOf = async (caseId: string) => (await read(caseId)).dates.find(({ kind }) => kind === 'exit-expected');

describe('on the planned day of exit (S15)', () => {
  it('host and technician are asked whether he has left; opening the page changes nothing', async () => {
    const { caseId, token } = await ask();
    const page = await openAnswerPage(scene.casework, token);
    expect(page).toMatchObject({ purpose: 'exit-question', state: 'open', plannedExitOn: '2026-04-10' });
    expect(await openAnswerPage(scene.casework, token)).toEqual(page);
    expect(await exitOf(caseId)).toMatchObject({ state: 'open', revision: 1 });
  });

  it('yes with the day is the exit, and the second answer changes nothing and says whose the first was', async () => {
    const { caseId, token } = await ask();
    await answer(token, { kind: 'left', leftOn: '2026-04-09', borderPoint: 'Atyrau airport' });
    expect((await read(caseId)).stays[0]).toMatchObject({ leftOn: '2026-04-09', exitBorderPoint: 'Atyrau airport' });
    expect(await answer(token, { kind: 'unknown' })).toMatchObject({
      state: 'answered',
      outcome: { kind: 'left', on: '2026-04-09', byName: 'Deniz Müller-Şahin' },
    });
  });

  it('not yet moves this one person’s planned exit, and the question comes again on the new day', async () => {
    const { caseId, token } = await ask();
    const other = await addTraveller(scene, '2026-03-20');
    expect(await answer(token, { kind: 'staying', plannedExitOn: '2026-04-14' })).toMatchObject({ state: 'answered' });
    expect(await exitOf(caseId)).toMatchObject({ dueOn: '2026-04-14', revision: 2 });
    expect(await exitOf(other.caseId)).toMatchObject({ dueOn: '2026-04-10' });
    const again = await questionsAt('2026-04-14T04:30:00Z', caseId);
    expect([...again.keys()].sort()).toEqual(['host', 'technician']);
  });

  it('I do not know changes nothing, is kept, and the technician is asked again the next day', async () => {
    const { caseId, token } = await ask();
    expect(await answer(token, { kind: 'unknown' })).toMatchObject({ state: 'answered', outcome: { kind: 'unknown' } });
    expect(await exitOf(caseId)).toMatchObject({ state: 'open', dueOn: '2026-04-10' });
    // Sat 11 April: the technician alone, since nobody is in the host's office; Mon 13 both.
    const asked = (await read(caseId)).reminders.filter(({ threshold }) => threshold === 'no-exit');
    const on = (day: string) => asked.filter(({ dueAt }) => dueAt.startsWith(day)).map((line) => line.recipientName);
    expect(on('2026-04-11')).toEqual(['Deniz Müller-Şahin']);
    expect(on('2026-04-13').sort()).toEqual(['Aliya Serikova', 'Deniz Müller-Şahin']);
    await scene.setClock('2026-04-11T04:30:00Z');
    expect(await openAnswerPage(scene.casework, token)).toMatchObject({ state: 'open' });
  });

  it('refuses a day after today, and keeps the question open', async () => {
    const { token } = await ask();
    await expect(answer(token, { kind: 'left', leftOn: '2026-04-11' })).rejects.toMatchObject({
      fields: [{ path: 'leftOn', code: 'after-today' }],
    });
    await expect(answer(token, { kind: 'arrived', arrivedOn: '2026-04-10' })).rejects.toMatchObject({
      fields: [{ path: 'kind', code: 'invalid' }],
    });
    expect(await openAnswerPage(scene.casework, token)).toMatchObject({ state: 'open' });
  });
});
