import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addTraveller, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import ICAL from 'ical.js';
import { createApp } from '../create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let cookie: string;
beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query(
    'delete from api_key; delete from calendar_feed; delete from sign_in_pace; truncate event cascade',
  );
  cookie = await signIn(SCENE_EMAIL);
});
afterAll(async () => {
  await app.close();
  await scene.close();
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
interface Made {
  readonly token: string;
  readonly key: { readonly id: string };
}
type Method = 'GET' | 'POST' | 'DELETE';

async function ask(method: Method, url: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  const response = await app.inject({
    ...{ method, url: `/api/v1/${url}`, headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, body: response.body === '' ? {} : response.json<Record<string, unknown>>() };
}
async function signIn(email: string): Promise<string> {
  const answer = await app.inject({
    ...{ method: 'POST', url: '/api/v1/session', payload: { email, password: SCENE_PASSWORD } },
  });
  return [answer.headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ');
}
const WANTED = { name: 'ERP', permissions: ['missions.read'], days: 90, password: SCENE_PASSWORD };
const make = (changes: object = {}) => ask('POST', 'api-keys', { cookie }, { ...WANTED, ...changes });
const madeOf = ({ body }: Answer): Made => body as unknown as Made;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const statusWith = async (token: string, url = 'missions') => (await ask('GET', url, bearer(token))).status;

describe('an API key', () => {
  it('acts for its owner with the rights it was given and no others, and never at the account', async () => {
    const { token } = madeOf(await make());
    expect(await statusWith(token)).toBe(200);
    for (const url of ['technicians', 'session', 'account', 'account/sessions', 'api-keys'])
      expect([url, await statusWith(token, url)]).toEqual([url, 403]);
    expect((await ask('POST', 'api-keys', bearer(token), WANTED)).status).toBe(403);
  });

  it('is shown once: the table keeps a hash, the list its first signs and last use', async () => {
    const { token, key } = madeOf(await make());
    await statusWith(token);
    const { body } = await ask('GET', 'api-keys', { cookie });
    expect(body['items']).toMatchObject([{ id: key.id, name: 'ERP', start: token.slice(0, 10), isOwn: true }]);
    expect((body['items'] as readonly { lastUsedAt: string | null }[])[0]?.lastUsedAt).toMatch(/^\d{4}-/);
    const { rows } = await scene.database.admin.query<{ line: string }>(
      'select api_key::text as line from api_key union all select event::text from event union all select response::text from idempotency_key',
    );
    expect(rows.filter(({ line }) => String(line).includes(token))).toEqual([]);
  });

  it('is made with the password only, with rights that its maker has, and once by its name', async () => {
    expect((await make({ password: 'a guess' })).body['errors']).toMatchObject([{ path: 'password' }]);
    // A coordinator does not manage the company, and nobody decides the law by a key.
    for (const permission of ['company.manage', 'law.decide', 'session.read', 'everything'])
      expect((await make({ permissions: [permission] })).status).toBe(422);
    expect((await make({ permissions: [] })).status).toBe(422);
    expect((await make({ days: 367 })).status).toBe(422);
    expect((await make({ name: 'E\u202eRP' })).body['errors']).toMatchObject([{ code: 'control-characters' }]);
    expect((await make()).status).toBe(201);
    expect((await make()).body['errors']).toMatchObject([{ path: 'name', code: 'twice' }]);
  });

  it('ends when it is revoked, runs out, or its owner leaves, also when the owner comes back', async () => {
    const [one, two, three] = [
      madeOf(await make()),
      madeOf(await make({ name: 'two' })),
      madeOf(await make({ name: 'three', days: 1 })),
    ];
    expect((await ask('DELETE', `api-keys/${one.key.id}`, { cookie })).status).toBe(204);
    expect((await ask('DELETE', `api-keys/${one.key.id}`, { cookie })).status).toBe(404);
    await scene.database.shiftClock('25 hours');
    expect([await statusWith(one.token), await statusWith(two.token), await statusWith(three.token)]).toEqual([
      401, 200, 401,
    ]);
    await scene.database.shiftClock(null);
    const member = `where user_id = '${scene.host.userId}'`;
    await scene.database.admin.query(`update membership set ended_at = now() ${member}`);
    expect(await statusWith(two.token)).toBe(401);
    await scene.database.admin.query(`update membership set ended_at = null ${member}`);
    expect(await statusWith(two.token)).toBe(401);
  });

  it('loses a right at once when its owner loses it', async () => {
    const { token } = madeOf(await make({ permissions: ['company.read', 'missions.read'] }));
    expect(await statusWith(token, 'members')).toBe(200);
    const role = (name: string) =>
      scene.database.admin.query('update membership set role = $1 where user_id = $2', [name, scene.host.userId]);
    await role('agent');
    expect([await statusWith(token, 'members'), await statusWith(token)]).toEqual([403, 200]);
    await role('coordinator');
  });

  it('sees its own company only, and another company neither sees nor revokes it', async () => {
    const { token, key } = madeOf(await make());
    const stranger = await signIn('other@other.example');
    expect((await ask('GET', 'api-keys', { cookie: stranger })).body).toEqual({ items: [] });
    expect((await ask('DELETE', `api-keys/${key.id}`, { cookie: stranger })).status).toBe(404);
    expect(await statusWith(token)).toBe(200);
  });

  it.each([
    ['a made-up key', 'Bearer sapar_0000000000000000000000000000000000000000000'],
    ['another scheme', 'Basic YWxpeWE6cGFzc3dvcmQ='],
    ['nothing after it', 'Bearer '],
    ['10,000 signs', `Bearer ${'a'.repeat(10_000)}`],
    ['a session', 'cookie'],
  ])('that is none, %s, opens nothing, also beside a right cookie', async (_what, given) => {
    const authorization = given === 'cookie' ? `Bearer ${cookie.split('=')[1] ?? ''}` : given;
    expect((await ask('GET', 'missions', { authorization, cookie })).status).toBe(401);
  });

  it('is written down when it is made and when it is revoked', async () => {
    const { key } = madeOf(await make());
    await ask('DELETE', `api-keys/${key.id}`, { cookie });
    const { rows } = await scene.database.admin.query<{ act: string; after: object }>(
      "select act, after from event where act like 'api-key%' order by id",
    );
    expect(rows).toMatchObject([
      { act: 'api-key.made', after: { keyId: key.id, permissions: ['missions.read'] } },
      { act: 'api-key.revoked', after: { keyId: key.id } },
    ]);
  });
});

describe('a calendar address', () => {
  const makeFeed = async (name = 'Phone') =>
    (await ask('POST', 'calendar-feeds', { cookie }, { name })).body as unknown as {
      readonly path: string;
      readonly feed: { readonly id: string };
    };
  const read = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
  const titlesOf = (text: string): readonly string[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((part) => `${new ICAL.Event(part).startDate.toString()} ${new ICAL.Event(part).summary}`);

  it('is read without signing in, names nobody, and tells the days of the own cases until it is revoked', async () => {
    await scene.setClock('2026-03-20T05:00:00Z');
    cookie = await signIn(SCENE_EMAIL);
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { path, feed } = await makeFeed();
    expect(path).toMatch(/^\/feeds\/[\w-]{43}\.ics$/);
    const answer = await read(path);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
    expect(titlesOf(answer.body)).toContain('2026-03-27 Deniz Müller-Şahin: последний день уведомления о прибытии');
    expect((await read(path, { 'if-none-match': String(answer.headers['etag']) })).statusCode).toBe(304);
    const { body } = await ask('GET', 'calendar-feeds', { cookie });
    expect(body).toMatchObject({ items: [{ name: 'Phone', lastUsedAt: expect.stringMatching(/^2026-03-20/) }] });
    expect(JSON.stringify(body)).not.toContain(path.slice(7, 50));
    const { rows } = await scene.database.admin.query(`select 1 from calendar_feed f where f::text like $1`, [
      `%${path.slice(7, 50)}%`,
    ]);
    expect(rows).toEqual([]);
    // Somebody else's case is that person's to remember.
    await scene.database.admin.query('update visit_case set doer_user_id = $1 where id = $2', [
      scene.supplier.userId,
      caseId,
    ]);
    expect(titlesOf((await read(path)).body)).toEqual([]);
    expect((await ask('DELETE', `calendar-feeds/${feed.id}`, { cookie })).status).toBe(204);
    for (const gone of [path, path.replace('.ics', ''), '/feeds/x.ics'])
      expect((await read(gone)).statusCode).toBe(404);
  });

  it('writes initials where a company of the visit wants them, and ends with the membership for good', async () => {
    await scene.setClock('2026-03-20T05:00:00Z');
    cookie = await signIn(SCENE_EMAIL);
    await addTraveller(scene, '2026-03-20');
    const { path } = await makeFeed();
    await scene.database.admin.query(`update tenant set names_in_subjects = 'initials' where id = $1`, [
      scene.supplier.tenantId,
    ]);
    const { body } = await read(path);
    expect(body).not.toMatch(/Deniz|Müller/);
    expect(titlesOf(body)[0]).toMatch(/^2026-03-27 D\. M\./);
    const member = [scene.host.userId];
    await scene.database.admin.query('update membership set ended_at = app_now() where user_id = $1', member);
    expect((await read(path)).statusCode).toBe(404);
    await scene.database.admin.query('update membership set ended_at = null where user_id = $1', member);
    expect((await read(path)).statusCode).toBe(404);
  });

  it('is one of ten at most', async () => {
    for (let count = 0; count < 10; count += 1) await makeFeed(String(count));
    const { status, body } = await ask('POST', 'calendar-feeds', { cookie }, { name: 'one more' });
    expect([status, body]).toMatchObject([422, { errors: [{ path: 'name', code: 'too-many' }] }]);
  });
});
