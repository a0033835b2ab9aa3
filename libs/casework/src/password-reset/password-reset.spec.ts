import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  askForReset,
  changePassword,
  claimDelivery,
  confirmSecondStep,
  findActor,
  hashPassword,
  markDotSent,
  openLedger,
  openResetPage,
  resetPassword,
  settleDelivery,
  signIn,
  startSecondStep,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
  type Origin,
} from '@sapar/casework';
import { noting, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { generate } from 'otplib';

const HERE: Origin = { address: '203.0.113.77', userAgent: '', deviceMark: null };
const NEW = 'four words nobody guesses';
const NOON = '2026-03-30T05:00:00Z';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
}, 60_000);
beforeEach(async () => {
  await scene.setClock(NOON);
  for (const table of ['sign_in_pace', 'password_reset', 'delivery', 'second_step', 'recovery_code', 'event'])
    await scene.database.admin.query(`truncate ${table} cascade`);
  await scene.database.admin.query('update user_account set password_hash = $1', [await hashPassword(SCENE_PASSWORD)]);
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string): Promise<T[]> => (await scene.database.admin.query(sql)).rows as T[];
const ask = (email = SCENE_EMAIL, origin = HERE) => askForReset(scene.casework, { email }, origin);
const open = (password = SCENE_PASSWORD) => signIn(scene.casework, { email: SCENE_EMAIL, password });
const reset = (token: string, newPassword = NEW) => resetPassword(scene.casework, token, { newPassword });

/** Sends what waits; answers what the mails said. */
async function send(): Promise<ClaimedDelivery['accounts'][number][]> {
  const sent: ClaimedDelivery['accounts'][number][] = [];
  for (const id of (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds)) {
    const mail = await claimDelivery(ledger, scene.host.tenantId, id);
    if (mail === null || !(await markDotSent(ledger, mail))) continue;
    sent.push(...mail.accounts);
    await settleDelivery(ledger, mail, { kind: 'accepted', answer: '250' });
  }
  return sent;
}
async function linkOf(): Promise<string> {
  await ask();
  const mail = (await send()).find(({ kind }) => kind === 'password-reset');
  return mail?.kind === 'password-reset' ? mail.token : '';
}

describe('a new password by mail', () => {
  it('is chosen once behind the link; the earlier one and every session end, and none is opened', async () => {
    const before = await open();
    const token = await linkOf();
    expect(await openResetPage(scene.casework, token)).toMatchObject({ email: SCENE_EMAIL, state: 'open' });
    await reset(token);
    expect(await findActor(scene.casework, before.token)).toBeNull();
    expect(await run('select 1 from user_session where revoked_at is null')).toEqual([]);
    await expect(open()).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(open(NEW)).resolves.toBeDefined();
    await expect(reset(token, 'another four words here')).rejects.toMatchObject({ code: 'reset-ended' });
    expect(await openResetPage(scene.casework, token)).toMatchObject({ state: 'ended' });
    expect(await send()).toMatchObject([{ kind: 'account-changed', change: 'password', email: SCENE_EMAIL }]);
  });

  it('goes once for a link that is used twice at the same moment', async () => {
    const token = await linkOf();
    const both = await Promise.allSettled([reset(token), reset(token, 'another four words here')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not come past the second step', async () => {
    const actor = (await findActor(scene.casework, (await open()).token))!;
    const { secret } = await startSecondStep(scene.casework, actor, { password: SCENE_PASSWORD }, HERE);
    await confirmSecondStep(scene.casework, actor, {
      code: await generate({ secret, epoch: Date.parse(NOON) / 1000 }),
    });
    await reset(await linkOf());
    expect((await open(NEW)).kind).toBe('second-step');
  });

  it('ends with the hour, with another way the password was changed, and with the membership', async () => {
    const late = await linkOf();
    await scene.setClock('2026-03-30T06:00:01Z');
    await expect(reset(late)).rejects.toMatchObject({ code: 'reset-ended' });
    await scene.setClock(NOON);
    const overtaken = await linkOf();
    const actor = (await findActor(scene.casework, (await open()).token))!;
    await changePassword(scene.casework, actor, { currentPassword: SCENE_PASSWORD, newPassword: NEW }, HERE);
    await expect(reset(overtaken)).rejects.toMatchObject({ code: 'reset-ended' });
    const left = await linkOf();
    await scene.database.admin.query('update membership set ended_at = now() where user_id = $1', [scene.host.userId]);
    await expect(reset(left)).rejects.toMatchObject({ code: 'not-found' });
    await scene.database.admin.query('update membership set ended_at = null where user_id = $1', [scene.host.userId]);
  });

  it('is refused for a word that anybody guesses, and the link still works', async () => {
    const token = await linkOf();
    const fields = [{ path: 'newPassword', code: 'too-personal' }];
    await expect(reset(token, 'DalaIndustryLLP2026')).rejects.toMatchObject({ fields });
    await expect(reset(token)).resolves.toBeUndefined();
  });

  it('is told nothing for an unknown link', async () => {
    await expect(openResetPage(scene.casework, 'x'.repeat(43))).rejects.toMatchObject({ code: 'not-found' });
    await expect(reset('x'.repeat(43))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves lines in the journal without token, address or password', async () => {
    const token = await linkOf();
    await reset(token);
    const lines = await run<{ act: string; line: string }>('select act, event::text as line from event order by id');
    expect(lines.map(({ act }) => act)).toEqual(['password.reset-asked', 'password.reset']);
    const all = lines.map(({ line }) => line).join();
    for (const secret of [token, NEW, SCENE_EMAIL, HERE.address]) expect(all).not.toContain(secret);
    expect(await run('select 1 from password_reset where token_hash is null')).toEqual([]);
    expect(await run(`select 1 from password_reset where token_hash = '${token}'`)).toEqual([]);
  });
});

describe('an address that nobody has', () => {
  it('gets the same answer, writes nothing, and is slowed down alike', async () => {
    for (const email of [SCENE_EMAIL, 'nobody@dala-industry.example']) {
      for (let times = 0; times < 3; times += 1) await expect(ask(email)).resolves.toBeUndefined();
      await expect(ask(email)).rejects.toMatchObject({ code: 'too-many-tries' });
    }
    expect(await run('select 1 from delivery')).toHaveLength(3);
    expect(await run('select 1 from event')).toHaveLength(3);
  });

  it('runs the same statements', async () => {
    const statementsOf = async (email: string): Promise<readonly string[]> => {
      const { casework, statements } = noting(scene.casework);
      await askForReset(casework, { email }, HERE);
      return statements;
    };
    expect(await statementsOf('nobody@dala-industry.example')).toEqual(await statementsOf(SCENE_EMAIL));
  });
});

describe('the token that a session had a moment ago', () => {
  it('still looks for ten seconds, never acts, and ends with the session', async () => {
    const { token } = await open();
    const actor = (await findActor(scene.casework, token))!;
    const change = { currentPassword: SCENE_PASSWORD, newPassword: NEW };
    const rotated = await changePassword(scene.casework, actor, change, HERE);
    const look = (text: string) => findActor(scene.casework, text, { isLook: true });
    expect(await look(token)).toMatchObject({ sessionId: actor.sessionId });
    expect(await findActor(scene.casework, token)).toBeNull();
    expect(await findActor(scene.casework, rotated)).toMatchObject({ sessionId: actor.sessionId });
    await scene.setClock('2026-03-30T05:00:11Z');
    expect(await look(token)).toBeNull();
    await scene.setClock(NOON);
    await scene.database.admin.query('update user_session set revoked_at = now()');
    expect(await look(token)).toBeNull();
  });
});
