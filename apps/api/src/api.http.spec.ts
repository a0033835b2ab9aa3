import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashPassword, openCasework, readBeat, StartRefused, type OpenCasework } from '@sapar/casework';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';
import { healthOf } from './health/ask-health.js';
import { createApp } from './create-app.js';

const HOST = { id: uuidv7(), kind: 'host', userId: uuidv7(), email: 'aliya@dala-industry.example' };
const SUPPLIER = { id: uuidv7(), kind: 'supplier', userId: uuidv7(), email: 'hr@kessel.example' };
const OTHER = { id: uuidv7(), kind: 'host', userId: uuidv7(), email: 'other@other.example' };
const PASSWORD = 'a long demo password';

let database: TestDatabase;
let casework: OpenCasework;
const health = healthOf({
  beat: () => readBeat(casework.unitOfWork),
  lateSeconds: 300,
  ping: () => casework.ping(),
  pageFolder: '/nowhere',
  workerUrl: 'http://127.0.0.1:1',
});
let app: NestFastifyApplication;

type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
};
async function ask(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  options: { readonly cookie?: string; readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Answer> {
  const raw = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
  const response = await app.inject({
    method,
    url,
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { payload: raw }),
  });
  return {
    status: response.statusCode,
    body: response.body === '' ? {} : (JSON.parse(response.body) as Record<string, unknown>),
    headers: response.headers,
  };
}
async function signInAs({ email }: { readonly email: string }): Promise<string> {
  const { headers } = await ask('POST', '/api/v1/session', { body: { email, password: PASSWORD } });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}
async function openCase(cookie: string): Promise<string> {
  const post = async (url: string, body: unknown): Promise<string> =>
    String((await ask('POST', url, { cookie, body })).body['id']);
  const siteId = await post('/api/v1/sites', { name: 'Atyrau workshop', address: 'Atyrau, Azattyq 12' });
  const missionId = await post('/api/v1/missions', {
    supplierTenantId: SUPPLIER.id,
    siteId,
    title: 'Robot cell',
    equipment: 'KR 210',
    purpose: 'commissioning',
    plannedFromOn: '2026-03-20',
    plannedToOn: '2026-04-10',
  });
  const technicianId = await post('/api/v1/technicians', {
    supplierTenantId: SUPPLIER.id,
    surname: 'LI',
    givenNames: 'WEI',
    nativeName: '李伟',
    citizenship: 'CN',
    passportNumber: 'E 1234 5678',
  });
  return post(`/api/v1/missions/${missionId}/cases`, { technicianId, basis: 'visa' });
}
const arrival = {
  arrivedOn: '2026-03-20',
  borderPoint: 'Almaty airport',
  addressOfStay: 'Atyrau, Hotel Ak Zhaiyk',
  basis: 'visa',
};

beforeAll(async () => {
  database = await createTestDatabase('law');
  casework = await openCasework({
    databaseUrl: database.appUrl,
    sealingKey: randomBytes(32).toString('base64'),
    poolSize: 4,
    filesFolder: '/nowhere',
  });
  const passwordHash = await hashPassword(PASSWORD);
  for (const { id, kind, userId, email } of [HOST, SUPPLIER, OTHER]) {
    await database.unitOfWork.run({ tenantId: id, userId }, async (transaction) => {
      const createdAt = transaction.now;
      await transaction.insert('tenant', {
        id,
        legalName: `Company of ${email}`,
        country: 'KZ',
        kind,
        timeZone: 'Asia/Almaty',
        language: 'ru',
        createdAt,
      });
      await transaction.insert('user_account', {
        id: userId,
        email,
        passwordHash,
        name: 'Aliya Serikova',
        language: 'ru',
        createdAt,
      });
      await transaction.insert('membership', { id: uuidv7(), tenantId: id, userId, role: 'coordinator', createdAt });
    });
  }
  await database.admin.query(
    'insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values ($1, $2, $3, now())',
    [uuidv7(), HOST.id, SUPPLIER.id],
  );
  app = await createApp({ casework, health, pageFolder: '/nowhere', logLevel: 'silent', isSecure: false });
}, 60_000);
afterAll(async () => {
  await app.close();
  await casework.close();
  await database.close();
});

describe('the line over HTTP', () => {
  it('goes from a mission to an arrival to a deadline that both companies see', async () => {
    const cookie = await signInAs(HOST);
    const caseId = await openCase(cookie);
    const { status, body } = await ask('POST', `/api/v1/cases/${caseId}/arrivals`, { cookie, body: arrival });
    expect({ status, questions: body['questions'] }).toEqual({ status: 201, questions: [] });
    const { id: deadlineId } = body['deadline'] as { readonly id: string };
    for (const who of [cookie, await signInAs(SUPPLIER)]) {
      const { items } = (await ask('GET', '/api/v1/deadlines', { cookie: who })).body as {
        items: readonly Record<string, unknown>[];
      };
      expect(items.find((item) => item['id'] === deadlineId)).toMatchObject({
        technicianName: 'LI Wei',
        technicianNativeName: '李伟',
        dueOn: '2026-03-27',
      });
    }
    expect((await ask('GET', '/api/v1/deadlines', { cookie: await signInAs(OTHER) })).body).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('never answers a passport number', async () => {
    const cookie = await signInAs(HOST);
    await openCase(cookie);
    expect(JSON.stringify((await ask('GET', '/api/v1/deadlines', { cookie })).body)).not.toContain('E12345678');
  });
});

describe('a session over HTTP', () => {
  it('lives in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers, body } = await ask('POST', '/api/v1/session', {
      body: { email: HOST.email, password: PASSWORD },
    });
    expect(status).toBe(201);
    const [session] = headers['set-cookie'] as readonly string[];
    expect(session).toMatch(/^sapar_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(JSON.stringify(body)).not.toContain(session?.slice(14, 57));
  });

  it('changes the language and ends at once', async () => {
    const cookie = await signInAs(HOST);
    expect((await ask('PATCH', '/api/v1/session', { cookie, body: { language: 'kk' } })).body).toMatchObject({
      user: { language: 'kk' },
    });
    expect((await ask('DELETE', '/api/v1/session', { cookie })).status).toBe(204);
    expect(await ask('GET', '/api/v1/session', { cookie })).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
  });
});

describe('bad input', () => {
  it('malformed JSON', async () => {
    expect(await ask('POST', '/api/v1/session', { body: '{"email":' })).toMatchObject({
      status: 400,
      body: { code: 'malformed-body' },
    });
  });

  it('unknown fields, an impossible date and a missing field, each named in the language asked for', async () => {
    const cookie = await signInAs(HOST);
    const body = { ...arrival, arrivedOn: '2026-02-30', borderPoint: undefined, colour: 'red' };
    const answer = await ask('POST', `/api/v1/cases/${await openCase(cookie)}/arrivals`, {
      cookie,
      body,
      headers: { 'accept-language': 'ru-RU,ru;q=0.9' },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid-fields', title: 'Некоторые поля нужно исправить.' },
    });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        { path: 'arrivedOn', code: 'not-a-date', message: 'Такого дня нет в календаре; пишите ГГГГ-ММ-ДД.' },
        { path: 'borderPoint', code: 'required', message: 'Это нужно заполнить.' },
        { path: 'colour', code: 'unknown-field', message: 'Такого поля нет.' },
      ]),
    );
  });

  it("another company's case is 404, not 403, and nothing is written", async () => {
    const caseId = await openCase(await signInAs(HOST));
    expect(
      await ask('POST', `/api/v1/cases/${caseId}/arrivals`, { cookie: await signInAs(OTHER), body: arrival }),
    ).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await database.admin.query('select 1 from stay where case_id = $1', [caseId])).rowCount).toBe(0);
  });

  it.each([
    ['no session', {}, 401, 'not-signed-in'],
    ['a made-up session', { cookie: 'sapar_session=nothing' }, 401, 'not-signed-in'],
    ['another site', { headers: { 'sec-fetch-site': 'cross-site' }, body: {} }, 403, 'foreign-origin'],
    ['another origin', { headers: { origin: 'https://evil.example' }, body: {} }, 403, 'foreign-origin'],
  ])('%s is refused', async (_what, options, status, code) => {
    expect(await ask('POST', '/api/v1/sites', options)).toMatchObject({ status, body: { code } });
  });

  it('a body that is no JSON and an address that is nowhere', async () => {
    const cookie = await signInAs(HOST);
    expect(
      await ask('POST', '/api/v1/sites', { cookie, body: 'x', headers: { 'content-type': 'text/csv' } }),
    ).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect(await ask('GET', '/api/v1/nowhere', { cookie })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('hidden characters and line breaks in a name', async () => {
    const cookie = await signInAs(HOST);
    for (const name of ['Works\u202e', 'Works\r\nBcc: x', 'Wor\u200bks']) {
      expect(await ask('POST', '/api/v1/sites', { cookie, body: { name, address: 'Aktau' } })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'name', code: 'control-characters' }] },
      });
    }
  });
});

describe('rights', () => {
  it('let an auditor read, refuse his acts, and end at once with the membership', async () => {
    let cookie = await signInAs(OTHER);
    const read = async () => (await ask('GET', '/api/v1/sites', { cookie })).status;
    const act = async () => (await ask('POST', '/api/v1/sites', { cookie, body: {} })).status;
    await database.admin.query("update membership set role = 'auditor' where user_id = $1", [OTHER.userId]);
    expect(await read()).toBe(401); // What was opened under the other role ends with it.
    cookie = await signInAs(OTHER);
    expect([await read(), await act()]).toEqual([200, 403]);
    await database.admin.query('update membership set ended_at = now() where user_id = $1', [OTHER.userId]);
    expect([await read(), await act()]).toEqual([401, 401]);
  });
});

describe('what operators and integrators read', () => {
  it('says ready only while the database answers', async () => {
    expect(await ask('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await ask('GET', '/health/ready')).toMatchObject({
      status: 503,
      body: {
        status: 'not-ready',
        parts: [
          { name: 'page', ok: false },
          { name: 'database', ok: true },
          { name: 'worker', ok: false },
          { name: 'mail', ok: false },
          { name: 'reminders', ok: false, detail: expect.stringMatching(/^last look never, oldest unsent (none|20)/) },
        ],
      },
    });
  });

  it('refuses to start under a role that row-level security does not bind, in one sentence', async () => {
    const open = (databaseUrl: string) =>
      openCasework({
        databaseUrl,
        sealingKey: randomBytes(32).toString('base64'),
        poolSize: 1,
        filesFolder: '/nowhere',
      });
    await expect(open('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(StartRefused);
    await expect(open(process.env['TEST_DATABASE_ADMIN_URL'] ?? '')).rejects.toThrow('is a superuser');
  });
});
