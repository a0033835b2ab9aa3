import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  endOtherSessions,
  endOwnSession,
  findActor,
  listOwnSessions,
  signIn,
  signOut,
  type Actor,
  type Origin,
} from '@sapar/casework';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';

const CREDENTIALS = { email: SCENE_EMAIL, password: SCENE_PASSWORD };
const OFFICE: Origin = {
  address: '203.0.113.77',
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  deviceMark: null,
};

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-30T05:00:00Z');
  await scene.database.admin.query('update user_session set revoked_at = now() where revoked_at is null');
});
afterAll(() => scene.close());

async function open(origin?: Origin): Promise<{ readonly token: string; readonly actor: Actor }> {
  const { token } = await signIn(scene.casework, CREDENTIALS, origin);
  const actor = await findActor(scene.casework, token);
  if (actor === null) throw new Error('nobody is signed in');
  return { token, actor };
}
const isAlive = async ({ token }: { readonly token: string }): Promise<boolean> =>
  (await findActor(scene.casework, token, { isUse: false })) !== null;
const act = (sql: string): Promise<unknown> => scene.database.admin.query(sql, [scene.host.userId]);

describe('the list of own sessions', () => {
  it('names device and network, keeps neither the whole address nor what else the browser says, and marks this one', async () => {
    await open(OFFICE);
    await scene.setClock('2026-03-30T06:00:00Z');
    const { actor } = await open();
    const { items } = await listOwnSessions(scene.casework, actor);
    expect(items).toMatchObject([
      { isThisOne: true, browser: null, address: null, endsAt: expect.stringMatching(/^2026-03-30T08:00:/) },
      {
        isThisOne: false,
        browser: 'chrome',
        system: 'windows',
        address: '203.0.113.x',
        signedInAt: expect.stringMatching(/^2026-03-30T05:00:/),
      },
    ]);
    const { rows } = await scene.database.admin.query<{ all: string }>(
      'select user_session::text as all from user_session',
    );
    expect(rows.filter(({ all }) => all.includes('203.0.113.77') || all.includes('Mozilla'))).toEqual([]);
  });

  it('holds nothing of anybody else, and nobody else can end what is in it', async () => {
    const own = await open();
    const { items } = await listOwnSessions(scene.casework, scene.supplier);
    expect(items).toEqual([]);
    const foreign = endOwnSession(scene.casework, scene.supplier, own.actor.sessionId);
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    expect(await isAlive(own)).toBe(true);
  });
});

describe('a session', () => {
  it('has a new token at every sign-in', async () => {
    expect((await open()).token).not.toBe((await open()).token);
  });

  it('is refused after signing out, however often its token is sent again', async () => {
    const session = await open();
    await signOut(scene.casework, session.actor);
    expect([await isAlive(session), await isAlive(session)]).toEqual([false, false]);
  });

  it('ended from the list is over at once, and is written down', async () => {
    const [left, own] = [await open(), await open()];
    await endOwnSession(scene.casework, own.actor, left.actor.sessionId);
    expect([await isAlive(left), await isAlive(own)]).toEqual([false, true]);
    await expect(endOwnSession(scene.casework, own.actor, left.actor.sessionId)).rejects.toMatchObject({
      code: 'not-found',
    });
    const { rows } = await scene.database.admin.query("select after from event where act = 'session.ended'");
    expect(rows).toEqual([{ after: { sessionId: left.actor.sessionId } }]);
  });

  it('stays when all others are ended', async () => {
    const [one, two, own] = [await open(), await open(), await open()];
    expect(await endOtherSessions(scene.casework, own.actor)).toEqual({ ended: 2 });
    expect([await isAlive(one), await isAlive(two), await isAlive(own)]).toEqual([false, false, true]);
  });

  it('ends two hours after its last use by the clock of the database, and looking on is no use', async () => {
    const session = await open();
    await scene.setClock('2026-03-30T06:30:00Z');
    expect(await findActor(scene.casework, session.token)).not.toBeNull();
    await scene.setClock('2026-03-30T08:29:00Z');
    expect(await isAlive(session)).toBe(true);
    await scene.setClock('2026-03-30T08:31:00Z');
    expect(await isAlive(session)).toBe(false);
  });

  it('ends twelve hours after the sign-in, however much it is used', async () => {
    const session = await open();
    for (let hour = 6; hour < 17; hour += 1) {
      await scene.setClock(`2026-03-30T${String(hour).padStart(2, '0')}:00:00Z`);
      expect(await findActor(scene.casework, session.token)).not.toBeNull();
    }
    await scene.setClock('2026-03-30T17:00:01Z');
    expect(await isAlive(session)).toBe(false);
  });

  it.each([
    [
      'leaves the company',
      'update membership set ended_at = now() where user_id = $1',
      'update membership set ended_at = null where user_id = $1',
    ],
    [
      'loses the role',
      "update membership set role = 'auditor' where user_id = $1",
      "update membership set role = 'coordinator' where user_id = $1",
    ],
    [
      'is deactivated',
      'update user_account set deleted_at = now() where id = $1',
      'update user_account set deleted_at = null where id = $1',
    ],
  ])('ends at once when the person %s, and does not come back with it', async (_what, taken, given) => {
    const session = await open();
    await act(taken);
    const during = await isAlive(session);
    await act(given);
    expect([during, await isAlive(session)]).toEqual([false, false]);
  });
});
