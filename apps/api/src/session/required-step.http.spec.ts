import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROLES, type Role } from '@sapar/contracts';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { generate } from 'otplib';
import { createApp } from '../create-app.js';

let scene: Scene;
let app: NestFastifyApplication;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const ask = async (method: Method, url: string, cookie = '', body?: object) => {
  const headers = { cookie, 'if-match': '"0"', 'user-agent': 'Firefox/143.0' };
  const response = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
  const set = [response.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]!);
  const session = set.find((line) => line.startsWith('sapar_session=')) ?? '';
  return {
    status: response.statusCode,
    body: response.body.startsWith('{') ? response.json<Record<string, unknown>>() : {},
    ...{ session, half: set.find((line) => line.startsWith('sapar_sign_in=')) ?? '' },
  };
};
const signIn = () => ask('POST', '/api/v1/session', '', { email: SCENE_EMAIL, password: SCENE_PASSWORD });
const sql = (text: string, values: unknown[] = []) => scene.database.admin.query(text, values);
const become = (role: Role) => sql('update membership set role = $1 where user_id = $2', [role, scene.host.userId]);
/** The company's choice, as it stands `hours` hours from now. */
const requireIn = (hours: number) =>
  sql(
    `insert into sign_in_setting (id, tenant_id, second_step_from) values (gen_random_uuid(), $1, now() + $2 * interval '1 hour')
     on conflict (tenant_id) do update set second_step_from = excluded.second_step_from`,
    [scene.host.tenantId, hours],
  );

// Only that there is one counts here; what opens it is told in the spec of second steps.
const STEP = `
  insert into second_step (user_id, secret_sealed, confirmed_at, created_at)
  values ($1, decode(repeat('01', 64), 'hex'), now(), now())`;

beforeAll(async () => {
  scene = await openScene();
  const { casework } = scene;
  const health = () => Promise.resolve([]);
  app = await createApp({ casework, health, pageFolder: '/nowhere', logLevel: 'silent', isSecure: false });
}, 60_000);
beforeEach(() => sql('truncate sign_in_setting, second_step, sign_in_pace, api_key cascade'));
afterAll(async () => {
  await app.close();
  await scene.close();
});

/** Every route that asks for a session, from the document that integrators read. */
async function routes(): Promise<readonly (readonly [Method, string])[]> {
  const { body } = await ask('GET', '/api/openapi.json');
  const paths = body['paths'] as Readonly<Record<string, object>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => [method.toUpperCase() as Method, path.replace(/\{\w+\}/g, crypto.randomUUID())] as const,
    ),
  );
}
const OPEN =
  /^\/(health|unsubscribe|feeds|api\/v1\/(session|account|api-keys|answers|reminder-pages|contact-pages|unsubscribe-pages|invite-pages|company-invite-pages|technician-pages|password-resets)(\/|$))/;

describe('a second step that the company asks for', () => {
  it.each(ROLES)('is asked of %s from its day on, and of nobody before, or who has one', async (role) => {
    await become(role);
    const { session } = await signIn();
    const today = async (cookie: string) => (await ask('GET', '/api/v1/today', cookie)).status;
    await requireIn(1);
    expect([await today(session), (await ask('GET', '/api/v1/session', session)).body]).toMatchObject([
      200,
      { mustAddStep: false, addStepBy: expect.any(String) },
    ]);
    await requireIn(0);
    expect(await ask('GET', '/api/v1/today', session)).toMatchObject({
      status: 403,
      body: { code: 'second-step-needed' },
    });
    expect((await ask('GET', '/api/v1/session', session)).body).toMatchObject({
      ...{ mustAddStep: true, permissions: ['session.read'] },
    });
    await sql(STEP, [scene.host.userId]);
    const half = await signIn();
    expect([half.status, half.session, await today(half.half)]).toEqual([202, '', 401]);
    await sql('truncate second_step, sign_in_setting');
    expect(await today((await signIn()).session)).toBe(200);
  });

  it('leaves whoever has none the own account alone, on every route of the document', async () => {
    await become('owner');
    await requireIn(0);
    const { session } = await signIn();
    const closed = (await routes()).filter(([, path]) => !OPEN.test(path));
    const answers = await Promise.all(
      closed.map(async ([method, path]) => [method, path, (await ask(method, path, session)).body['code']] as const),
    );
    expect(closed.length).toBeGreaterThan(100);
    expect(answers.filter(([, , code]) => code !== 'second-step-needed')).toEqual([]);
  });

  it('is no way round by a key: none is made without it, and the account opens everything once it is added', async () => {
    await become('owner');
    await requireIn(0);
    const { session } = await signIn();
    const key = { name: 'x', permissions: ['cases.read'], days: 30, password: SCENE_PASSWORD };
    expect(await ask('POST', '/api/v1/api-keys', session, key)).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'permissions', code: 'not-allowed' }] } },
    });
    const started = await ask('POST', '/api/v1/account/second-step', session, { password: SCENE_PASSWORD });
    const code = await generate({ secret: String(started.body['secret']) });
    const on = await ask('POST', '/api/v1/account/second-step/confirmation', session, { code });
    expect([on.status, (await ask('GET', '/api/v1/today', on.session)).status]).toEqual([201, 200]);
  });

  it('is chosen by the owner alone, over the version that was read, and written into the journal', async () => {
    await become('coordinator');
    const change = { secondStep: { graceDays: 14 }, singleSignOn: null };
    const put = async () => ask('PUT', '/api/v1/company/sign-in', (await signIn()).session, change);
    expect((await put()).status).toBe(403);
    await become('owner');
    expect((await put()).body).toMatchObject({ version: 1, membersWithout: 1, secondStepFrom: expect.any(String) });
    expect((await put()).status).toBe(409);
    const { rows } = await sql(`select act, after from event where act = 'sign-in-changed'`);
    expect(rows).toMatchObject([{ after: { secondStepFrom: expect.any(String) } }]);
  });
});
