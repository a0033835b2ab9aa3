import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { generate } from 'otplib';
import { createApp } from '../create-app.js';

type Jar = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  /** `Set-Cookie` lines by the name of the cookie. */
  readonly set: Jar;
  /** The cookies of a browser after the answer. */
  readonly jar: Jar;
}

let scene: Scene;
let app: NestFastifyApplication;
beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: true,
    trustedProxy: '127.0.0.0/8',
  });
}, 60_000);
beforeEach(() => scene.database.admin.query('delete from sign_in_pace; update user_session set revoked_at = now()'));
afterAll(async () => {
  await app.close();
  await scene.close();
});

async function ask(method: 'GET' | 'POST' | 'DELETE', url: string, jar: Jar = {}, body?: object): Promise<Answer> {
  const cookie = Object.entries(jar)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const response = await app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: {
      'x-forwarded-for': '192.0.2.66, 203.0.113.77',
      cookie,
      'idempotency-key': `key-${Math.random()}`,
      'accept-language': 'en',
      'user-agent': 'Firefox/143.0',
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const lines = [response.headers['set-cookie'] ?? []].flat();
  const set = Object.fromEntries(lines.map((line) => [line.split('=')[0]!, line]));
  const values = lines.map((line) => line.split(';')[0]!.split('=') as [string, string]);
  return {
    status: response.statusCode,
    body: response.body === '' ? {} : response.json<Record<string, unknown>>(),
    headers: response.headers,
    set,
    jar: Object.fromEntries(
      Object.entries({ ...jar, ...Object.fromEntries(values) }).filter(([, value]) => value !== ''),
    ),
  };
}
const signIn = (jar: Jar = {}, password = SCENE_PASSWORD) =>
  ask('POST', 'session', jar, { email: SCENE_EMAIL, password });

describe('the cookies of a sign-in', () => {
  it('are out of reach of scripts, over https only, and the mark of the device goes to the sign-in alone', async () => {
    const { set } = await signIn();
    expect(set['__Host-sapar_session']).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(set['__Secure-sapar_device']).toMatch(
      /; Max-Age=15552000; Path=\/api\/v1\/session; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('never keep the token that the browser brought: a planted one stays worthless, an own one ends', async () => {
    const planted = { '__Host-sapar_session': 'chosen-by-an-attacker' };
    const first = await signIn(planted);
    expect(first.jar['__Host-sapar_session']).not.toBe(planted['__Host-sapar_session']);
    expect((await ask('GET', 'session', planted)).status).toBe(401);
    const second = await signIn(first.jar);
    expect((await ask('GET', 'session', first.jar)).status).toBe(401);
    expect((await ask('GET', 'session', second.jar)).status).toBe(200);
  });

  it('sent again after signing out open nothing', async () => {
    const { jar } = await signIn();
    const out = await ask('DELETE', 'session', jar);
    expect(out.set['__Host-sapar_session']).toMatch(/^__Host-sapar_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await ask('GET', 'session', jar)).status).toBe(401);
  });
});

describe('own sessions over HTTP', () => {
  it('are listed with this one marked, ended one by one or all others, and refused at once', async () => {
    const [one, two, own] = [await signIn(), await signIn(), await signIn()];
    const { body } = await ask('GET', 'account/sessions', own.jar);
    const items = body['items'] as readonly { id: string; isThisOne: boolean }[];
    expect(items.slice(0, 3)).toMatchObject([
      { isThisOne: true, browser: 'firefox', address: '203.0.113.x' }, // As the proxy saw it, not as the visitor says.
      { isThisOne: false },
      { isThisOne: false },
    ]);
    expect((await ask('DELETE', `account/sessions/${items[1]!.id}`, own.jar)).status).toBe(204);
    expect((await ask('DELETE', `account/sessions/${items[1]!.id}`, own.jar)).status).toBe(404);
    expect((await ask('DELETE', 'account/other-sessions', own.jar)).body).toEqual({ ended: 1 });
    const statuses = await Promise.all(
      [one, two, own].map(async ({ jar }) => (await ask('GET', 'session', jar)).status),
    );
    expect(statuses).toEqual([401, 401, 200]);
  });
});

describe('a second step over HTTP', () => {
  it('is switched on, asked for with 202 and no session, and shows its secrets once', async () => {
    const { jar } = await signIn();
    const started = await ask('POST', 'account/second-step', jar, { password: SCENE_PASSWORD });
    const secret = String(started.body['secret']);
    const on = await ask('POST', 'account/second-step/confirmation', jar, { code: await generate({ secret }) });
    const codes = on.body['recoveryCodes'] as readonly string[];
    expect([on.status, codes.length, on.headers['cache-control']]).toEqual([201, 10, 'no-store']);
    expect((await ask('DELETE', 'account/other-sessions', jar)).status).toBe(401); // The token of before acts no more.
    expect((await ask('GET', 'account', on.jar)).body).toMatchObject({
      secondStep: { isOn: true, recoveryCodesLeft: 10 },
    });

    const half = await signIn();
    expect([half.status, Object.keys(half.body), half.set['__Host-sapar_session']]).toEqual([
      202,
      ['expiresAt', 'ways'],
      undefined,
    ]);
    expect(half.set['__Secure-sapar_sign_in']).toMatch(
      /; Max-Age=300; Path=\/api\/v1\/session; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await ask('GET', 'session', { '__Host-sapar_session': half.jar['__Secure-sapar_sign_in']! })).status).toBe(
      401,
    );
    expect(await ask('POST', 'session/second-step', {}, { code: codes[0] })).toMatchObject({
      ...{ status: 401, body: { code: 'step-expired' } },
    });
    const whole = await ask('POST', 'session/second-step', half.jar, { code: codes[0] });
    expect([whole.status, whole.jar['__Secure-sapar_sign_in']]).toEqual([201, undefined]);
    expect((await ask('GET', 'session', whole.jar)).status).toBe(200);

    const { rows } = await scene.database.admin.query<{ line: string }>(
      'select idempotency_key::text as line from idempotency_key',
    );
    expect(rows.filter(({ line }) => [secret, ...codes].some((each) => line.includes(each)))).toEqual([]);
    const off = await ask('POST', 'account/second-step/removal', whole.jar, {
      password: SCENE_PASSWORD,
      code: codes[1],
    });
    expect([off.status, (await signIn()).status]).toEqual([204, 201]);
  });
});

describe('too many wrong passwords', () => {
  it('are answered with how long to wait, in header and body, alike for an e-mail that nobody has', async () => {
    for (const email of [SCENE_EMAIL, 'nobody@dala-industry.example']) {
      const wrong = () => ask('POST', 'session', {}, { email, password: 'x' });
      for (let times = 0; times < 10; times += 1) expect((await wrong()).status).toBe(401);
      const { status, headers, body } = await wrong();
      expect({ status, after: headers['retry-after'], code: body['code'], wait: body['retryAfterSeconds'] }).toEqual({
        ...{ status: 429, after: '5', code: 'too-many-tries', wait: 5 },
      });
    }
  });
});

describe('a changed password', () => {
  it('comes with another session cookie; a poll with the old one is answered, an act is refused', async () => {
    const { jar } = await signIn();
    const refused = await ask('POST', 'account/password', jar, {
      currentPassword: SCENE_PASSWORD,
      newPassword: 'iloveyou',
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'newPassword', code: 'too-common' }] } });
    const changed = await ask('POST', 'account/password', jar, {
      currentPassword: SCENE_PASSWORD,
      newPassword: 'four words nobody guesses',
    });
    expect(changed.status).toBe(204);
    expect((await ask('GET', 'session', jar)).status).toBe(200);
    expect((await ask('DELETE', 'session', jar)).status).toBe(401);
    expect((await ask('GET', 'session', changed.jar)).status).toBe(200);
    expect((await signIn()).status).toBe(401);
  });
});
