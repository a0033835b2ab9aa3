import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addPasskey,
  findActor,
  finishSignIn,
  listPasskeys,
  removePasskey,
  signIn,
  signInWithPasskey,
  startPasskey,
  startPasskeySignIn,
  type Actor,
  type Origin,
} from '@sapar/casework';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, SoftwareAuthenticator, type Scene } from '@sapar/testing';

const HERE: Origin = { address: '203.0.113.77', userAgent: '', deviceMark: null };
const SITE = { origin: 'https://sapar.example', rpId: 'sapar.example' };
const REFUSED = { code: 'passkey-refused' };

let scene: Scene;
let device: SoftwareAuthenticator;
let actor: Actor;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-30T05:00:00Z');
  for (const table of ['passkey', 'passkey_challenge', 'recovery_code', 'sign_in_step', 'sign_in_pace', 'event'])
    await scene.database.admin.query(`truncate ${table} cascade`);
  device = new SoftwareAuthenticator(SITE.origin, SITE.rpId);
  actor = (await findActor(scene.casework, (await open()).token))!;
});
afterAll(() => scene.close());

const open = () => signIn(scene.casework, { email: SCENE_EMAIL, password: SCENE_PASSWORD }, HERE);
const start = (password = SCENE_PASSWORD) =>
  startPasskey(scene.casework, actor, { password }, { origin: HERE, site: SITE });
const add = async (bending = {}) =>
  addPasskey(scene.casework, actor, { name: 'Laptop', response: device.create(await start(), bending) }, SITE);
const challenge = (stepToken?: string) => startPasskeySignIn(scene.casework, stepToken, SITE);
const enter = (response: ReturnType<SoftwareAuthenticator['get']>, stepToken?: string) =>
  signInWithPasskey(scene.casework, { body: { response }, stepToken, site: SITE, origin: HERE });

describe('a passkey', () => {
  it('is added with the password, named, listed, and signs in alone', async () => {
    await expect(start('a guess')).rejects.toMatchObject({ fields: [{ path: 'password', code: 'wrong-password' }] });
    const { recoveryCodes } = await add();
    expect(recoveryCodes).toHaveLength(10);
    const { token } = await enter(device.get(await challenge()));
    expect(await findActor(scene.casework, token)).toMatchObject({ userId: actor.userId });
    expect(await listPasskeys(scene.casework, actor)).toMatchObject({
      items: [{ name: 'Laptop', isSynced: false, lastUsedAt: expect.stringMatching(/^2026-03-30/) }],
    });
  });

  it('makes a second step of it: the password alone opens nothing, a code from paper still helps', async () => {
    const { recoveryCodes } = await add();
    const step = await open();
    expect(step).toMatchObject({ kind: 'second-step', ways: ['passkey'] });
    const asked = await challenge(step.token);
    expect(asked.options['allowCredentials']).toHaveLength(1);
    await enter(device.get(asked), step.token);
    const other = await open();
    await expect(finishSignIn(scene.casework, other.token, { code: recoveryCodes![0]! }, HERE)).resolves.toMatchObject({
      kind: 'session',
    });
  });

  it('of one person does not finish the step of another', async () => {
    await add();
    await scene.database.admin.query(
      `insert into sign_in_step (id, token_hash, user_id, created_at, expires_at)
       select gen_random_uuid(), encode(sha256('another step'), 'hex'), $1, now(), now() + interval '10 years'`,
      [scene.supplier.userId],
    );
    await expect(enter(device.get(await challenge()), 'another step')).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['another page', { origin: 'https://sapar.example.evil.example' }],
    ['another name', { rpId: 'evil.example' }],
    ['a challenge of somebody else', { challenge: Buffer.from('chosen by a stranger').toString('base64url') }],
    ['no finger, face or PIN', { isUserVerified: false }],
  ])('made or signed with %s is refused', async (_what, bending) => {
    await expect(add(bending)).rejects.toMatchObject(REFUSED);
    await add();
    await expect(enter(device.get(await challenge(), bending))).rejects.toMatchObject(REFUSED);
    const { rows } = await scene.database.admin.query("select act, after from event where act = 'session.refused'");
    expect(rows).toEqual([{ act: 'session.refused', after: { reason: 'wrong-passkey', address: '203.0.113.x' } }]);
  });

  it('answers a challenge once, and within five minutes', async () => {
    await add();
    const asked = await challenge();
    await enter(device.get(asked));
    await expect(enter(device.get(asked))).rejects.toMatchObject(REFUSED);
    const late = await challenge();
    await scene.setClock('2026-03-30T05:09:00Z');
    await expect(enter(device.get(late))).rejects.toMatchObject(REFUSED);
    const registration = await start();
    const response = device.create(registration);
    await scene.database.admin.query('delete from passkey');
    await addPasskey(scene.casework, actor, { name: 'Once', response }, SITE);
    await expect(addPasskey(scene.casework, actor, { name: 'Twice', response }, SITE)).rejects.toMatchObject(REFUSED);
  });

  it('whose count does not rise is a copy, and is refused', async () => {
    await add();
    await enter(device.get(await challenge(), { counter: 7 }));
    await expect(enter(device.get(await challenge(), { counter: 7 }))).rejects.toMatchObject(REFUSED);
    await expect(enter(device.get(await challenge(), { counter: 8 }))).resolves.toBeDefined();
  });

  it('that another person has, or that was removed, opens nothing', async () => {
    await add();
    const stranger = new SoftwareAuthenticator(SITE.origin, SITE.rpId);
    await expect(enter(stranger.get(await challenge()))).rejects.toMatchObject(REFUSED);
    const { items } = await listPasskeys(scene.casework, actor);
    const removal = { id: items[0]!.id, password: SCENE_PASSWORD };
    const foreign = removePasskey(scene.casework, scene.supplier, removal, HERE);
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    await removePasskey(scene.casework, actor, removal, HERE);
    await expect(enter(device.get(await challenge()))).rejects.toMatchObject(REFUSED);
    expect((await open()).kind).toBe('session');
    expect((await scene.database.admin.query('select 1 from recovery_code')).rows).toEqual([]);
  });

  it('ends other sessions when it is added, and with the membership', async () => {
    const other = await open();
    await add();
    expect(await findActor(scene.casework, other.token)).toBeNull();
    const member = `where user_id = '${scene.host.userId}'`;
    await scene.database.admin.query(`update membership set ended_at = now() ${member}`);
    await expect(enter(device.get(await challenge()))).rejects.toMatchObject(REFUSED);
    await scene.database.admin.query(`update membership set ended_at = null ${member}`);
  });
});
