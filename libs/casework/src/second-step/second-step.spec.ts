import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  confirmSecondStep,
  findActor,
  finishSignIn,
  readAccount,
  removeSecondStep,
  renewRecoveryCodes,
  signIn,
  startSecondStep,
  type Actor,
  type Origin,
} from '@sapar/casework';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { generate } from 'otplib';

const HERE: Origin = { address: '203.0.113.77', userAgent: '', deviceMark: null };
const CREDENTIALS = { email: SCENE_EMAIL, password: SCENE_PASSWORD };
const NOON = '2026-03-30T05:00:00Z';

let scene: Scene;
let actor: Actor;
let secret: string;
let codes: readonly string[];
// Eleven hashes each time are slow: switched on once, and put back before every test.
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock(NOON);
  [actor, secret, codes] = await enrol();
  for (const table of ['second_step', 'recovery_code', 'user_session'])
    await scene.database.admin.query(`create table kept_${table} as table ${table}`);
}, 60_000);
beforeEach(async () => {
  await scene.setClock(NOON);
  for (const table of ['sign_in_step', 'sign_in_pace', 'event'])
    await scene.database.admin.query(`truncate ${table} cascade`);
  for (const table of ['second_step', 'recovery_code', 'user_session'])
    await scene.database.admin.query(`delete from ${table}; insert into ${table} select * from kept_${table}`);
});
afterAll(() => scene.close());

/** What the authenticator shows so many seconds after five o'clock. */
const codeAt = (seconds: number): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.parse(NOON) / 1000) + seconds });
const clockAt = (seconds: number): Promise<void> =>
  scene.setClock(
    `2026-03-30T05:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}Z`,
  );

/** Switches the second step on at five o'clock with the code of that half minute. */
async function enrol(): Promise<[Actor, string, readonly string[]]> {
  const opened = await signIn(scene.casework, CREDENTIALS);
  const member = (await findActor(scene.casework, opened.token))!;
  const shown = await startSecondStep(scene.casework, member, { password: SCENE_PASSWORD }, HERE);
  const code = await generate({ secret: shown.secret, epoch: Date.parse(NOON) / 1000 });
  const on = await confirmSecondStep(scene.casework, member, { code });
  return [(await findActor(scene.casework, on.token))!, shown.secret, on.recoveryCodes];
}
async function stepOf(): Promise<string> {
  const step = await signIn(scene.casework, CREDENTIALS, HERE);
  expect(step.kind).toBe('second-step');
  return step.token;
}
const finish = async (code: string, step?: string) =>
  finishSignIn(scene.casework, step ?? (await stepOf()), { code }, HERE);
const WRONG = { fields: [{ path: 'code', code: 'wrong-code' }] };

describe('a sign-in in two steps', () => {
  it('is no session after the password: its token opens nothing', async () => {
    const step = await stepOf();
    expect(await findActor(scene.casework, step)).toBeNull();
    const { rows } = await scene.database.admin.query('select 1 from user_session where revoked_at is null');
    expect(rows).toHaveLength(1); // The one that switched it on.
  });

  it('is one with a code of the authenticator, a step early or late too', async () => {
    await clockAt(120);
    for (const seconds of [90, 120, 150]) {
      const { token } = await finish(await codeAt(seconds));
      expect(await findActor(scene.casework, token)).toMatchObject({ userId: actor.userId });
    }
  });

  it('refuses a code that was used, also one used for switching on, and all before it', async () => {
    await expect(finish(await codeAt(0))).rejects.toMatchObject(WRONG);
    await clockAt(60);
    await finish(await codeAt(60));
    await expect(finish(await codeAt(60))).rejects.toMatchObject(WRONG);
    await expect(finish(await codeAt(30))).rejects.toMatchObject(WRONG);
  });

  it('gives one session for one code sent twice at once', async () => {
    await clockAt(60);
    const [code, one, two] = [await codeAt(60), await stepOf(), await stepOf()];
    const results = await Promise.allSettled([finish(code, one), finish(code, two)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('ends after five wrong codes, also when they come at once, and after five minutes', async () => {
    const step = await stepOf();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => finish('000000', step)));
    const told = results.map((result) =>
      result.status === 'rejected' ? (result.reason as { code: string }).code : '',
    );
    expect(told.filter((code) => code === 'invalid-fields')).toHaveLength(5);
    await clockAt(60);
    await expect(finish(await codeAt(60), step)).rejects.toMatchObject({ code: 'step-expired' });
    const late = await stepOf();
    await clockAt(361);
    await expect(finish(await codeAt(361), late)).rejects.toMatchObject({ code: 'step-expired' });
  });

  it('is finished once: the same step is no second session', async () => {
    await clockAt(60);
    const step = await stepOf();
    await finish(await codeAt(60), step);
    await expect(finish(codes[0]!, step)).rejects.toMatchObject({ code: 'step-expired' });
  });

  it('slows down who knows the password and guesses codes, whatever the number of steps', async () => {
    for (let times = 0; times < 10; times += 1) await expect(finish('000000')).rejects.toMatchObject(WRONG);
    await expect(finish('000000')).rejects.toMatchObject({ code: 'too-many-tries', retryAfterSeconds: 5 });
    const { rows } = await scene.database.admin.query("select after from event where act = 'session.refused'");
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({ after: { reason: 'wrong-code', address: '203.0.113.x' } });
  });
});

describe('recovery codes', () => {
  it('are ten, each good for one sign-in however it is typed', async () => {
    expect(new Set(codes).size).toBe(10);
    await finish(` ${codes[3]!.toUpperCase().replaceAll('-', ' ')} `);
    await expect(finish(codes[3]!)).rejects.toMatchObject(WRONG);
    await finish(codes[4]!);
    expect((await readAccount(scene.casework, actor)).secondStep).toMatchObject({ isOn: true, recoveryCodesLeft: 8 });
  });

  it('and the secret are readable in no table', async () => {
    const { rows } = await scene.database.admin.query<{ line: string }>(
      `select second_step::text || encode(secret_sealed, 'escape') as line from second_step
       union all select recovery_code::text from recovery_code union all select event::text from event
       union all select idempotency_key::text from idempotency_key`,
    );
    const secrets = [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ line }) => secrets.some((each) => line.includes(each)))).toEqual([]);
    expect(rows.filter(({ line }) => line.includes('$argon2id$v=19$m=19456,t=2,p=1$'))).toHaveLength(10);
  });

  it('are renewed with password and code only, and the earlier ones are worth nothing then', async () => {
    const renew = (password: string, code: string) =>
      renewRecoveryCodes(scene.casework, actor, { password, code }, HERE);
    await expect(renew('a guess', codes[0]!)).rejects.toMatchObject({
      fields: [{ path: 'password', code: 'wrong-password' }],
    });
    await expect(renew(SCENE_PASSWORD, '000000')).rejects.toMatchObject(WRONG);
    const { recoveryCodes } = await renew(SCENE_PASSWORD, codes[0]!);
    await expect(finish(codes[1]!)).rejects.toMatchObject(WRONG);
    await expect(finish(recoveryCodes[1]!)).resolves.toBeDefined();
  });
});

describe('the second step', () => {
  it('counts only after a code: a secret that was only shown asks nobody', async () => {
    await scene.database.admin.query('update second_step set confirmed_at = null');
    expect((await signIn(scene.casework, CREDENTIALS)).kind).toBe('session');
    await expect(confirmSecondStep(scene.casework, actor, { code: '000000' })).rejects.toMatchObject(WRONG);
    expect((await readAccount(scene.casework, actor)).secondStep.isOn).toBe(false);
  });

  it('needs the password before a secret is shown, and shows no other while it is on', async () => {
    const start = (password: string) => startSecondStep(scene.casework, actor, { password }, HERE);
    await expect(start('a guess')).rejects.toMatchObject({ fields: [{ path: 'password', code: 'wrong-password' }] });
    await expect(start(SCENE_PASSWORD)).rejects.toMatchObject({ code: 'already-done' });
  });

  it('switched on ends the sessions that the password alone had opened', async () => {
    await scene.database.admin.query('delete from second_step');
    const other = await signIn(scene.casework, CREDENTIALS);
    await enrol();
    expect(await findActor(scene.casework, other.token)).toBeNull();
  });

  it('is switched off with password and code only, and leaves neither secret nor codes', async () => {
    const remove = (password: string, code: string) =>
      removeSecondStep(scene.casework, actor, { password, code }, HERE);
    await expect(remove('a guess', codes[0]!)).rejects.toMatchObject({ code: 'invalid-fields' });
    await expect(remove(SCENE_PASSWORD, '000000')).rejects.toMatchObject(WRONG);
    const waiting = await stepOf();
    const token = await remove(SCENE_PASSWORD, codes[0]!);
    expect(await findActor(scene.casework, token)).toMatchObject({ sessionId: actor.sessionId });
    const { rows } = await scene.database.admin.query(
      'select user_id from second_step union all select user_id from recovery_code',
    );
    expect(rows).toEqual([]);
    expect((await signIn(scene.casework, CREDENTIALS)).kind).toBe('session');
    await expect(finish(codes[1]!, waiting)).rejects.toMatchObject({ code: 'step-expired' });
    const { rows: events } = await scene.database.admin.query("select act from event where act like 'second-step%'");
    expect(events).toEqual([{ act: 'second-step.off' }]);
  });

  it('of somebody else is never seen', async () => {
    const scope = { tenantId: scene.supplier.tenantId, userId: scene.supplier.userId };
    const seen = await scene.database.unitOfWork.run(scope, (transaction) =>
      transaction.query(
        'select user_id from second_step union all select user_id from recovery_code union all select user_id from sign_in_step',
      ),
    );
    expect(seen).toEqual([]);
  });
});
