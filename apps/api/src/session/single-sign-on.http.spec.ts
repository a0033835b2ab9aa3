import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  enterProvider,
  issuerOf,
  listening,
  OIDC_CLIENT,
  openLyingProvider,
  openRealProvider,
  openScene,
  SCENE_EMAIL,
  SCENE_PASSWORD,
  type Lie,
  type Scene,
} from '@sapar/testing';
import { createApp } from '../create-app.js';

const REDIRECT = 'http://localhost/sign-in/sso';

let scene: Scene;
let app: NestFastifyApplication;
let owner: string;
let real: Server;
let liar: Server;
/** What the lying provider says instead of the truth. */
let lie: (truth: Readonly<Record<string, unknown>>) => Lie;
let accounts: Readonly<Record<string, object>>;

beforeAll(async () => {
  scene = await openScene();
  // It says at every start that it is set up for development, which is what it is here for.
  for (const kind of ['warn', 'info'] as const) jest.spyOn(console, kind).mockImplementation(() => undefined);
  real = await openRealProvider(REDIRECT, (login) => accounts[login]);
  liar = await openLyingProvider(SCENE_EMAIL, (truth) => lie(truth));
  await scene.database.admin.query(`update membership set role = 'owner' where tenant_id = $1`, [
    scene.otherHost.tenantId,
  ]);
  await scene.database.admin.query(
    `insert into membership (id, tenant_id, user_id, role, created_at) values (gen_random_uuid(), $1, $2, 'owner', now())`,
    [scene.host.tenantId, await addOwner()],
  );
  app = await createApp({
    ...{ casework: { ...scene.casework, mayReachClosedAddresses: true }, health: () => Promise.resolve([]) },
    ...{ pageFolder: '/nowhere', logLevel: 'silent', isSecure: false },
  });
}, 60_000);
beforeEach(async () => {
  for (const table of ['sso_flow', 'sso_identity', 'sign_in_domain', 'sign_in_setting', 'sign_in_pace'])
    await scene.database.admin.query(`truncate ${table} cascade`);
  owner = (await post('session', { email: 'owner@dala-industry.example', password: SCENE_PASSWORD })).cookie;
  accounts = { aliya: { email: SCENE_EMAIL, email_verified: true } };
  lie = () => ({});
});
afterAll(async () => {
  await app.close();
  for (const server of [real, liar]) await new Promise((done) => server.close(done));
  await scene.close();
});

async function addOwner(): Promise<string> {
  const { rows } = await scene.database.admin.query<{ id: string }>(
    `insert into user_account (id, email, password_hash, name, language, created_at)
     select gen_random_uuid(), 'owner@dala-industry.example', password_hash, 'Dinara', 'en', now() from user_account where email = $1 returning id`,
    [SCENE_EMAIL],
  );
  return rows[0]!.id;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string;
}
async function ask(
  method: 'POST' | 'PUT' | 'GET',
  url: string,
  body: object | undefined,
  headers: object,
): Promise<Answer> {
  const response = await app.inject({
    ...{ method, url: `/api/v1/${url}`, headers: { host: 'localhost', ...headers } },
    ...(body === undefined ? {} : { payload: body }),
  });
  const cookie = [response.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { status: response.statusCode, body: response.json<Record<string, unknown>>(), cookie };
}
const post = (url: string, body: object, cookie = '') => ask('POST', url, body, { cookie });
const setUp = (server: Server, changes: object = {}, version = 0, cookie = owner) =>
  ask(
    ...(['PUT', 'company/sign-in'] as const),
    {
      singleSignOn: {
        ...{ issuer: issuerOf(server), clientId: OIDC_CLIENT.client_id, clientSecret: OIDC_CLIENT.client_secret },
        ...{ domains: ['dala-industry.example'], isOnlyWay: false, ...changes },
      },
    },
    { cookie, 'if-match': `"${String(version)}"` },
  );
const start = (email = SCENE_EMAIL) => post('session/single-sign-on', { email });
const finish = (answer: string, cookie: string) => post('session/single-sign-on/completion', { answer }, cookie);

const enter = (url: string, login: string) => enterProvider(url, login, REDIRECT);
const nonceIn = (url: unknown): string => new URL(String(url)).searchParams.get('nonce') ?? '';
const stateIn = (url: unknown): string => new URL(String(url)).searchParams.get('state') ?? '';

describe('a real provider', () => {
  it('lets a member in, with state, nonce and PKCE, and the secret is kept sealed', async () => {
    expect((await setUp(real)).body).toMatchObject({
      version: 1,
      singleSignOn: { hasSecret: true },
      redirectUri: REDIRECT,
    });
    const started = await start();
    const query = new URL(String(started.body['url'])).searchParams;
    expect([query.get('code_challenge_method'), query.get('response_type'), query.get('redirect_uri')]).toEqual([
      'S256',
      'code',
      REDIRECT,
    ]);
    const done = await finish(await enter(String(started.body['url']), 'aliya'), started.cookie);
    expect(done).toMatchObject({ status: 201, body: { user: { email: SCENE_EMAIL } } });
    const { rows } = await scene.database.admin.query<{ line: string }>(
      `select encode(secret_sealed, 'escape') || sign_in_setting::text as line from sign_in_setting`,
    );
    expect(rows[0]!.line).not.toContain(OIDC_CLIENT.client_secret);
  });

  it('is answered once: the same state a second time, or from another browser, opens nothing', async () => {
    await setUp(real);
    const [one, two] = [await start(), await start()];
    const answer = await enter(String(one.body['url']), 'aliya');
    expect((await finish(answer, two.cookie)).status).toBe(401);
    const again = await start();
    const right = await enter(String(again.body['url']), 'aliya');
    expect((await finish(right, again.cookie)).status).toBe(201);
    expect((await finish(right, again.cookie)).body['code']).toBe('single-sign-on-refused');
    expect((await finish('code=x&state=of-nobody', again.cookie)).body['code']).toBe('single-sign-on-refused');
    // From another browser and a second time; a state that is made up is nobody's.
    const { rows } = await scene.database.admin.query(
      `select host_tenant_id as of, after->>'reason' as reason from event where act = 'session.refused' and subject_type = 'company'`,
    );
    expect(rows).toEqual(Array(2).fill({ of: scene.host.tenantId, reason: 'used-state' }));
  });

  it('lets in nobody who is no member, has another domain, or whose address it denies', async () => {
    await setUp(real);
    accounts = {
      nobody: { email: 'nobody@dala-industry.example', email_verified: true },
      foreign: { email: 'hr@kessel.example', email_verified: true },
      unchecked: { email: SCENE_EMAIL, email_verified: false },
    };
    for (const login of Object.keys(accounts)) {
      const started = await start();
      expect([login, (await finish(await enter(String(started.body['url']), login), started.cookie)).status]).toEqual([
        login,
        401,
      ]);
    }
  });

  it('knows a person by more than the address: whoever gets it later is somebody else', async () => {
    await setUp(real);
    const first = await start();
    expect((await finish(await enter(String(first.body['url']), 'aliya'), first.cookie)).status).toBe(201);
    accounts = { successor: { email: SCENE_EMAIL, email_verified: true } };
    const later = await start();
    expect((await finish(await enter(String(later.body['url']), 'successor'), later.cookie)).status).toBe(401);
  });
});

describe('a provider that lies', () => {
  const tell = async (): Promise<Answer> => {
    const started = await start();
    // Its code is the nonce, so that it can say it back.
    const answer = `code=${nonceIn(started.body['url'])}&state=${stateIn(started.body['url'])}`;
    return finish(answer, started.cookie);
  };

  it('is believed while it tells the truth', async () => {
    await setUp(liar);
    expect(await tell()).toMatchObject({ status: 201, body: { user: { email: SCENE_EMAIL } } });
  });

  it.each<[string, typeof lie]>([
    ['no signature', () => ({ header: { alg: 'none' } })],
    ['a signature by a shared secret', () => ({ header: { alg: 'HS256' } })],
    ['the signature of somebody else', () => ({ isForged: true })],
    ['another audience', () => ({ claims: { aud: 'another client' } })],
    ['another issuer', () => ({ claims: { iss: 'https://login.other.example' } })],
    ['another nonce', () => ({ claims: { nonce: 'of another sign-in' } })],
    ['no nonce', () => ({ claims: { nonce: undefined } })],
    [
      'a token that ran out',
      (claims) => ({ claims: { iat: Number(claims['iat']) - 7200, exp: Number(claims['iat']) - 3600 } }),
    ],
    ['no e-mail', () => ({ claims: { email: undefined } })],
  ])('with %s is refused', async (_what, told) => {
    await setUp(liar);
    lie = told;
    expect((await tell()).body['code']).toBe('single-sign-on-refused');
  });

  it('of one company opens no account of another, whatever address it vouches for', async () => {
    const other = (await post('session', { email: 'other@other.example', password: SCENE_PASSWORD })).cookie;
    expect((await setUp(liar, {}, 0, other)).body['errors']).toMatchObject([{ code: 'not-our-domain' }]);
    expect((await setUp(liar, { domains: ['other.example'] }, 0, other)).status).toBe(200);
    lie = () => ({ claims: { email: SCENE_EMAIL } });
    const started = await start('other@other.example');
    const answer = `code=${nonceIn(started.body['url'])}&state=${stateIn(started.body['url'])}`;
    expect((await finish(answer, started.cookie)).status).toBe(401);
  });
});

describe('the company’s settings', () => {
  it('are its owner’s alone, under the version read, and keep the secret for the same provider only', async () => {
    const member = (await post('session', { email: SCENE_EMAIL, password: SCENE_PASSWORD })).cookie;
    expect((await ask('GET', 'company/sign-in', undefined, { cookie: member })).status).toBe(403);
    expect((await setUp(real)).status).toBe(200);
    expect((await setUp(real)).status).toBe(409);
    expect((await setUp(real, { clientSecret: undefined }, 1)).body).toMatchObject({
      singleSignOn: { hasSecret: true },
    });
    expect((await setUp(liar, { clientSecret: undefined }, 2)).body).toMatchObject({
      singleSignOn: { hasSecret: false },
    });
  });

  it.each([
    ['gmail.com', 'not-our-domain'],
    ['kessel.example', 'not-our-domain'],
    ['dаla-industry.example', 'not-a-domain'],
    ['x', 'not-a-domain'],
  ])('take no domain %s', async (domain, code) => {
    expect((await setUp(real, { domains: [domain] })).body['errors']).toMatchObject([{ code }]);
  });

  it('as the only way close the password for everybody but an owner', async () => {
    await setUp(real, { isOnlyWay: true });
    expect((await post('session', { email: SCENE_EMAIL, password: SCENE_PASSWORD })).body['code']).toBe(
      'single-sign-on-only',
    );
    expect((await post('session', { email: SCENE_EMAIL, password: 'a wrong one' })).body['code']).toBe(
      'wrong-credentials',
    );
    expect((await post('session', { email: 'owner@dala-industry.example', password: SCENE_PASSWORD })).status).toBe(
      201,
    );
  });

  it('lead to no address inside the house, whatever name it hides behind', async () => {
    const closed = await createApp({
      ...{ casework: scene.casework, health: () => Promise.resolve([]) },
      ...{ pageFolder: '/nowhere', logLevel: 'silent', isSecure: false },
    });
    let connections = 0;
    const canary = await listening();
    canary.on('connection', () => (connections += 1));
    const port = String((canary.address() as AddressInfo).port);
    for (const [version, host] of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
    ].entries()) {
      await setUp(real, { issuer: `https://${host}:${port}` }, version);
      const started = await closed.inject({
        ...{
          method: 'POST',
          url: '/api/v1/session/single-sign-on',
          headers: { host: 'localhost' },
          payload: { email: SCENE_EMAIL },
        },
      });
      expect([host, started.json<{ code: string }>().code]).toEqual([host, 'provider-unreachable']);
      await scene.database.admin.query('truncate sign_in_pace');
    }
    expect(connections).toBe(0);
    await new Promise((done) => canary.close(done));
    await closed.close();
  });
});
