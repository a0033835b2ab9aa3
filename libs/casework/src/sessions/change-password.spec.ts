import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changePassword, findActor, hashPassword, signIn, type Actor, type Origin } from '@sapar/casework';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';

const HERE: Origin = { address: '203.0.113.77', userAgent: '', deviceMark: null };
const NEW = 'four words nobody guesses';

let scene: Scene;
let token: string;
let actor: Actor;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('update user_account set password_hash = $1', [await hashPassword(SCENE_PASSWORD)]);
  await scene.database.admin.query('delete from sign_in_pace');
  [token, actor] = await open();
});
afterAll(() => scene.close());

async function open(password = SCENE_PASSWORD): Promise<[string, Actor]> {
  const signedIn = await signIn(scene.casework, { email: SCENE_EMAIL, password });
  const found = await findActor(scene.casework, signedIn.token);
  if (found === null) throw new Error('nobody is signed in');
  return [signedIn.token, found];
}
const change = (newPassword: string, currentPassword = SCENE_PASSWORD): Promise<string> =>
  changePassword(scene.casework, actor, { currentPassword, newPassword }, HERE);

describe('changing the password', () => {
  it('lets in the new one only, ends every other session and gives this one another token', async () => {
    const [other] = await open();
    const rotated = await change(NEW);
    const alive = await Promise.all([other, token, rotated].map((each) => findActor(scene.casework, each)));
    expect(alive.map((each) => each?.sessionId ?? null)).toEqual([null, null, actor.sessionId]);
    await expect(open()).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(open(NEW)).resolves.toBeDefined();
  });

  it('takes the same word typed on a keyboard that composes accents otherwise', async () => {
    await change('mu\u0308ller am Fluss');
    await expect(open('m\u00fcller am Fluss')).resolves.toBeDefined();
  });

  it('takes 256 characters to the last', async () => {
    await change('aé'.repeat(128));
    await expect(open(`${'aé'.repeat(127)}ab`)).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(open('aé'.repeat(128))).resolves.toBeDefined();
  });

  it.each([
    ['seven characters', 'q8#fk2z', 'too-short'],
    ['the first of the most common', 'password', 'too-common'],
    ['the last of the most common', 'Greyhoun', 'too-common'],
    ['the own e-mail', SCENE_EMAIL, 'too-personal'],
    ['the company with a year', 'DalaIndustryLLP2026', 'too-personal'],
  ])('refuses %s', async (_what, password, code) => {
    await expect(change(password)).rejects.toMatchObject({ fields: [{ path: 'newPassword', code }] });
  });

  it('needs the present one, says so beside its field, and slows down whoever guesses it at an open session', async () => {
    for (let times = 0; times < 10; times += 1)
      await expect(change(NEW, 'a guess')).rejects.toMatchObject({
        fields: [{ path: 'currentPassword', code: 'wrong-password' }],
      });
    await expect(change(NEW)).rejects.toMatchObject({ code: 'too-many-tries', retryAfterSeconds: 5 });
    await expect(open()).resolves.toBeDefined();
  });

  it('is written down without either password', async () => {
    await change(NEW);
    const { rows } = await scene.database.admin.query<{ act: string; line: string }>(
      "select act, event::text as line from event where act in ('password.changed', 'session.refused')",
    );
    expect(rows.map(({ act }) => act)).toContain('password.changed');
    expect(
      rows.filter(({ line }) => line.includes(NEW) || line.includes(SCENE_PASSWORD) || line.includes('guess')),
    ).toEqual([]);
  });

  it('made twice at once with the same present one is made once', async () => {
    const results = await Promise.allSettled([change(NEW), change('another four words here')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
