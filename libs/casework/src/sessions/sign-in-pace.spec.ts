import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signIn, type Casework, type Origin } from '@sapar/casework';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { noting, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';

const RIGHT = { email: SCENE_EMAIL, password: SCENE_PASSWORD };
const WRONG = { email: SCENE_EMAIL, password: 'a guess of a stranger' };
const START = '2026-03-30T05:00:00Z';

const from = (address: string, deviceMark: string | null = null): Origin => ({ address, userAgent: '', deviceMark });
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'signed-in',
    (error: { code?: string }) => error.code,
  );

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.setClock(START);
  await scene.database.admin.query('delete from sign_in_pace');
});
afterAll(() => scene.close());

const count = async (sql: string): Promise<number> =>
  Number((await scene.database.admin.query<{ count: string }>(`select count(*) from ${sql}`)).rows[0]?.count);
const refusals = () => count("event where act = 'session.refused'");
/** Wrong passwords of strangers, each from a network of its own. */
const guess = (times: number, casework: Casework = scene.casework): Promise<unknown[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => codeOf(signIn(casework, WRONG, from(`10.0.${index}.1`)))));

describe('wrong passwords', () => {
  it('a hundred at once are all refused, ten of them judged; the owner goes on from the own device, from elsewhere after five seconds', async () => {
    const own = await signIn(scene.casework, RIGHT, from('203.0.113.7'));
    const before = await refusals();
    const codes = await guess(100);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(90);
    expect((await refusals()) - before).toBe(10);
    const mark = own.kind === 'session' ? own.deviceMark : null;
    expect(await codeOf(signIn(scene.casework, RIGHT, from('198.51.100.9', mark)))).toBe('signed-in');
    // How long the wait is says back-off.spec; here the clock runs on.
    await expect(signIn(scene.casework, RIGHT, from('198.51.100.9'))).rejects.toMatchObject({ code: 'too-many-tries' });
    await scene.setClock('2026-03-30T05:01:00Z');
    expect(await codeOf(signIn(scene.casework, RIGHT, from('198.51.100.9')))).toBe('signed-in');
  });

  it('are counted together by several servers', async () => {
    const source = createDataSource({ url: scene.database.appUrl, role: 'sapar_app', poolSize: 2 });
    await source.initialize();
    const second = { ...scene.casework, unitOfWork: new UnitOfWork(source) };
    const codes = (await Promise.all([guess(8), guess(8, second)])).flat();
    await source.destroy();
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
  });

  it('sent while one has to wait make the wait no longer', async () => {
    await guess(10);
    await guess(20);
    const refused = await signIn(scene.casework, RIGHT, from('10.1.1.1')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'too-many-tries' });
    // The clock runs on while they are sent, so that of five seconds fewer may be left, and never more.
    expect((refused as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(5);
  });

  it('of many accounts from one network are slowed down, and those from another are not', async () => {
    const tryAs = (name: string, address: string) =>
      codeOf(signIn(scene.casework, { email: `${name}@nobody.example`, password: 'x' }, from(address)));
    const codes = await Promise.all(Array.from({ length: 32 }, (_, index) => tryAs(`n${index}`, '192.0.2.5')));
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(30);
    expect([await tryAs('late', '192.0.2.5'), await tryAs('late', '192.0.2.6')]).toEqual([
      'too-many-tries',
      'wrong-credentials',
    ]);
  });

  it('of the own device count for it alone, and a mark made up or of somebody else is no mark', async () => {
    const own = await signIn(scene.casework, RIGHT, from('203.0.113.7'));
    const mark = own.kind === 'session' ? own.deviceMark : '';
    const guessWith = (deviceMark: string) => codeOf(signIn(scene.casework, WRONG, from('203.0.113.7', deviceMark)));
    for (let times = 0; times < 10; times += 1) expect(await guessWith(mark)).toBe('wrong-credentials');
    expect(await guessWith(mark)).toBe('too-many-tries');
    expect(await codeOf(signIn(scene.casework, RIGHT, from('203.0.113.7')))).toBe('signed-in');
    const foreign = await signIn(
      scene.casework,
      { email: 'hr@kessel.example', password: SCENE_PASSWORD },
      from('1.2.3.4'),
    );
    const foreignMark = foreign.kind === 'session' ? foreign.deviceMark : '';
    await guess(10);
    for (const strange of [foreignMark, `${mark.slice(0, -2)}AA`, 'x.y', `${mark.split('.')[0] ?? ''}.`])
      expect(await codeOf(signIn(scene.casework, RIGHT, from('203.0.113.8', strange)))).toBe('too-many-tries');
  });

  it('before a right one are forgotten with it, but not those of others from the same network', async () => {
    for (let times = 0; times < 9; times += 1) await codeOf(signIn(scene.casework, WRONG, from('192.0.2.5')));
    expect(await codeOf(signIn(scene.casework, RIGHT, from('192.0.2.5')))).toBe('signed-in');
    const { rows } = await scene.database.admin.query('select tries from sign_in_pace');
    expect(rows).toEqual([{ tries: 9 }]);
  });

  it('are written down with account and network, never with what was typed', async () => {
    await scene.database.admin.query('truncate event cascade');
    await codeOf(signIn(scene.casework, WRONG, from('203.0.113.77')));
    const { rows } = await scene.database.admin.query(
      'select host_tenant_id, subject_id, after, actor_user_id from event',
    );
    expect(rows).toEqual([
      {
        host_tenant_id: scene.host.tenantId,
        subject_id: scene.host.userId,
        actor_user_id: null,
        after: { reason: 'wrong-password', address: '203.0.113.x' },
      },
    ]);
  });
});

describe('an e-mail that nobody has', () => {
  /** The statements of a sign-in, in their order. */
  async function statementsOf(email: string): Promise<readonly string[]> {
    const { casework, statements } = noting(scene.casework);
    await expect(signIn(casework, { email, password: 'x' }, from('192.0.2.5'))).rejects.toMatchObject({
      message: 'wrong-credentials',
      fields: [],
    });
    return statements;
  }

  it('gets the same answer through the same statements, and is slowed down alike', async () => {
    const [known, unknown] = [await statementsOf(SCENE_EMAIL), await statementsOf('nobody@dala-industry.example')];
    expect(unknown).toEqual(known);
    expect(known.length).toBeGreaterThan(4);
    await scene.database.admin.query('delete from sign_in_pace');
    const tryIt = () => codeOf(signIn(scene.casework, { email: 'nobody@x.example', password: 'x' }));
    const codes = await Promise.all(Array.from({ length: 12 }, tryIt));
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(2);
  });

  it('is kept nowhere', async () => {
    await codeOf(signIn(scene.casework, { email: 'typed-by-mistake@x.example', password: 'x' }, from('192.0.2.5')));
    const { rows } = await scene.database.admin.query<{ line: string }>(
      'select sign_in_pace::text as line from sign_in_pace union all select event::text from event',
    );
    expect(rows.filter(({ line }) => line.includes('typed-by-mistake') || line.includes('192.0.2.5'))).toEqual([]);
  });
});
