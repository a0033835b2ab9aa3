import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { askForReset, inviteMember, readCase } from '@sapar/casework';
import { NewInvite } from '@sapar/contracts';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, WALKED_TABLES, type Scene } from '@sapar/testing';
import { createApp } from './create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let cookie: string;
let caseId: string;
let missionId: string;

type Method = 'GET' | 'POST' | 'PUT';
const ask = async (method: Method, url: string, body?: object, headers: object = {}) => {
  const response = await app.inject({
    ...{ method, url: `/api/v1/${url}`, headers: { cookie, 'if-match': '"1"', ...headers } },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, text: response.body, headers: response.headers };
};
const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<readonly Row[]> =>
  (await scene.database.admin.query<Row>(text, values)).rows;

/** Everything that is kept but the journal, which is told of refusals. */
const kept = async (): Promise<string> => {
  const parts = [...new Set(WALKED_TABLES)]
    .filter((name) => name !== 'event')
    .map(
      (name) => `select '${name}' || md5(coalesce(string_agg(t::text, '' order by t.id), '')) as part from ${name} t`,
    );
  return (await sql<{ part: string }>(parts.join(' union all '))).map(({ part }) => part).join();
};
const refusals = () =>
  sql<{ after: { route: string; reason: string; fields?: string }; line: string }>(
    `select after, event::text as line from event where act = 'request.refused' order by at, id`,
  );

/** What an answer must never tell: where it came from, what was asked of the database, or what was sent. */
const TELLING = /node_modules|\bat [\w.]+ \(|select |insert into|\/(home|tmp|usr|work)\/|pg_|relation |stack/i;

beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  caseId = await scene.openCase();
  missionId = (await readCase(scene.casework, scene.host, caseId)).mission.id;
  await scene.database.admin.query(`update membership set role = 'owner' where user_id = $1`, [scene.host.userId]);
  const health = () => Promise.resolve([]);
  const parts = { casework: scene.casework, health, pageFolder: '/nowhere', logLevel: 'silent', isSecure: false };
  app = await createApp({ ...parts, trustedProxy: '127.0.0.0/8' } as Parameters<typeof createApp>[0]);
}, 60_000);
beforeEach(async () => {
  cookie = '';
  await scene.database.admin.query('truncate sign_in_pace');
  const { headers } = await ask('POST', 'session', { email: SCENE_EMAIL, password: SCENE_PASSWORD });
  cookie = [headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0]!)
    .join('; ');
});
afterAll(async () => {
  await app.close();
  await scene.close();
});

const SIGNATORY = { portals: ['paper'], authority: 'office' };
const MISSION = { equipment: 'x', purpose: 'repair', plannedFromOn: '2026-03-26', plannedToOn: '2026-03-27' };
/** Forms that take a name, each with the field it goes into. */
const FORMS: readonly (readonly [string, string, (text: string) => object])[] = [
  ['sites', 'name', (name) => ({ name, address: 'Aktau' })],
  ['missions', 'title', (title) => ({ ...MISSION, title, siteId: caseId, supplierTenantId: caseId })],
  ['technicians', 'surname', (surname) => ({ surname, givenNames: 'X', citizenship: 'DE', supplierTenantId: caseId })],
  ['signatories', 'name', (name) => ({ ...SIGNATORY, name })],
];
const HIDDEN: readonly (readonly [string, string])[] = [
  ['a line break and a header', 'Dala\r\nBcc: everybody@example.org'],
  ['a line of a log', 'Dala\n{"level":30,"msg":"signed in"}'],
  ['right-to-left letters order', 'Dala\u202efdp.exe'],
  ['an isolate', 'Dala\u2066x\u2069'],
  ['no width', 'Da\u200bla'],
  ['a joiner of no width', 'Da\u200dla'],
  ['a mark of byte order', 'Da\ufeffla'],
  ['a separator of lines', 'Da\u2028la'],
  ['an older line break', 'Da\u0085la'],
  ['a hyphen that is not seen', 'Da\u00adla'],
  ['a zero byte', 'Da\u0000la'],
];

describe('bad input', () => {
  it.each(HIDDEN)(
    'with %s in a name is refused by field, kept nowhere, not said back, and written down',
    async (_what, text) => {
      const before = await kept();
      for (const [url, path, bodyOf] of FORMS) {
        const { status, text: answer } = await ask('POST', url, bodyOf(text));
        expect([url, status, JSON.parse(answer)]).toMatchObject([
          url,
          422,
          { errors: [{ path, code: 'control-characters' }] },
        ]);
        expect(answer).not.toMatch(TELLING);
        expect(answer).not.toContain(text);
      }
      expect(await kept()).toBe(before);
      const lines = await refusals();
      for (const [url, path] of FORMS)
        expect(lines.map(({ after }) => after)).toContainEqual({
          ...{ route: `POST /api/v1/${url}`, reason: 'control-characters', fields: path },
        });
      expect(lines.filter(({ line }) => line.includes('Da'))).toEqual([]);
    },
  );

  it('of ten thousand characters is refused by field, written down once a minute, and never a failure of the house', async () => {
    const before = await kept();
    for (const [url, path, bodyOf] of [...FORMS, ...FORMS]) {
      const { status, text } = await ask('POST', url, bodyOf('Ы'.repeat(10_000)));
      expect([url, status, JSON.parse(text)]).toMatchObject([url, 422, { errors: [{ path, code: 'too-long' }] }]);
      expect(text.length).toBeLessThan(1_000);
    }
    expect(await kept()).toBe(before);
    const long = (await refusals()).filter(({ after }) => after.reason === 'too-long');
    expect(long.map(({ after }) => after.route)).toEqual(FORMS.map(([url]) => `POST /api/v1/${url}`));
  });

  it('of an act that the role does not have is written down, and the line is for those who look into the company alone', async () => {
    await sql(`update membership set role = 'auditor' where user_id = $1`, [scene.host.userId]);
    cookie = '';
    const { headers } = await ask('POST', 'session', { email: SCENE_EMAIL, password: SCENE_PASSWORD });
    cookie = [headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0]!)
      .join('; ');
    expect((await ask('POST', 'sites', { name: 'x', address: 'x' })).status).toBe(403);
    await sql(`update membership set role = 'owner' where user_id = $1`, [scene.host.userId]);
    expect((await refusals()).map(({ after }) => after)).toContainEqual({
      route: 'POST /api/v1/sites',
      reason: 'not-allowed',
    });
  });

  it.each([
    'аliya@dala-industry.example',
    'aliya@dаla-industry.example',
    'aliya@dala-industry.example\u200b',
    'aliya@dala-industry.example\nBcc: x@y.z',
  ])(
    'of an address that only looks like one (%j) is no address: neither for signing in, nor for an invitation or a link',
    async (email) => {
      const before = await kept();
      for (const [url, body] of [
        ['session', { email, password: SCENE_PASSWORD }],
        ['account-invites', { email, role: 'coordinator', language: 'en' }],
        ['password-resets', { email }],
        ['session/single-sign-on', { email }],
      ] as const)
        expect([url, await ask('POST', url, body)]).toMatchObject([
          url,
          { status: 422, text: expect.stringContaining('not-an-email') },
        ]);
      expect(await kept()).toBe(before);
    },
  );

  it('of a Cyrillic В2 for a Latin B2 is read as what it says, and kept in Latin letters', async () => {
    const body = { caseIds: [caseId], category: 'В2', entries: 1, validFromOn: '2026-04-01', validToOn: '2026-05-01' };
    expect((await ask('POST', `missions/${missionId}/invitations`, body)).status).toBe(201);
    expect(await sql('select category from invitation')).toEqual([{ category: 'B2' }]);
  });

  it('of a link’s token that is made up, of another kind, cut, endless or of another company is one and the same refusal', async () => {
    const resets = await tokensOf();
    const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{
      paths: Record<string, object>;
    }>();
    const routes = Object.entries(document.paths).filter(([path]) => path.includes('{token}'));
    const before = await kept();
    const seen = new Map<string, Set<string>>();
    for (const [path, methods] of routes)
      for (const method of Object.keys(methods))
        for (const token of [
          ...resets,
          'x',
          'A'.repeat(43),
          'A'.repeat(2_000),
          `${'A'.repeat(43)}.${'A'.repeat(43)}`,
          '%00',
          '..%2f..%2f',
          '%ff',
          '%',
        ]) {
          const url = path.replace('/api/v1/', '').replace('{token}', token);
          const { status, text } = await ask(
            method.toUpperCase() as Method,
            url,
            method === 'get' ? undefined : (BODIES[path] ?? {}),
          );
          expect([path, text]).toEqual([path, expect.not.stringMatching(TELLING)]);
          const { code } = JSON.parse(text) as { code: string };
          const told = seen.get(`${method} ${path}`) ?? new Set();
          seen.set(`${method} ${path}`, told.add(`${String(status)} ${code}`));
        }
    expect([...seen].filter(([, told]) => told.size > 1 || !/^4/.test([...told][0] ?? ''))).toEqual([]);
    expect(seen.size).toBeGreaterThan(4);
    expect(await kept()).toBe(before);
  });
});

/** What makes a body whole, so that nothing but the token is wrong with it. */
const BODIES: Readonly<Record<string, object>> = {
  '/api/v1/company-invite-pages/{token}/acceptance': {
    ...{
      companyName: 'X',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      name: 'X Y',
      password: 'a long enough password 7',
    },
  },
  '/api/v1/technician-pages/{token}/visit': { code: '482913' },
  '/api/v1/contact-pages/{token}/filings': { kind: 'submitted', filedBy: 'host', channel: 'vmp' },
  '/api/v1/answers/{token}': { kind: 'not-coming' },
  '/api/v1/invite-pages/{token}/acceptance': { name: 'X Y', password: 'a long enough password 7' },
  '/api/v1/password-resets/{token}/completion': { newPassword: 'a long enough password 7' },
  '/api/v1/reminder-pages/{token}/answers': { kind: 'have-it' },
  '/api/v1/unsubscribe-pages/{token}': { isMuted: true },
  '/unsubscribe/{token}': { 'List-Unsubscribe': 'One-Click' },
};

/** Links of the company that exist but are asked for at every route that is not theirs: here only their hashes, which open nothing. */
async function tokensOf(): Promise<readonly string[]> {
  await askForReset(scene.casework, { email: SCENE_EMAIL });
  const owner = { ...scene.host, role: 'owner' as const };
  const invite = NewInvite.parse({ email: 'new@dala-industry.example', role: 'coordinator', language: 'en' });
  await inviteMember(scene.casework, owner, invite);
  const rows = await sql<{ hash: string }>(
    `select token_hash as hash from user_session union all select id::text from password_reset union all select id::text from account_invite`,
  );
  return rows.map(({ hash }) => hash).slice(0, 12);
}

describe('a hundred wrong passwords at once', () => {
  it('are answered in two ways only, alike for everybody, open nothing, and leave a line for each that was judged', async () => {
    const before = await kept();
    cookie = '';
    const count = async () =>
      Number((await sql<{ n: string }>(`select count(*) as n from event where act = 'session.refused'`))[0]?.n);
    const lines = await count();
    const tryAs = (email: string) =>
      Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          ask(
            'POST',
            'session',
            { email, password: `wrong ${String(index)}` },
            { 'x-forwarded-for': `192.0.${String(email.length)}.${String(index)}` },
          ),
        ),
      );
    const told = (answers: Awaited<ReturnType<typeof tryAs>>) => {
      const bodies = answers.map(({ status, text }) => {
        const { title, code } = JSON.parse(text) as { title: string; code: string };
        return `${String(status)} ${code} ${title}`;
      });
      return [...new Set(bodies)].sort().map((body) => [body, bodies.filter((one) => one === body).length]);
    };
    const known = await tryAs(SCENE_EMAIL);
    const judged = await count();
    const strange = await tryAs('nobody@dala-industry.example');
    expect(told(known)).toEqual(told(strange));
    expect(told(known).map(([body]) => String(body).slice(0, 3))).toEqual(['401', '429']);
    expect(known.filter(({ headers }) => headers['set-cookie'] !== undefined)).toEqual([]);
    expect([judged - lines, await count()]).toEqual([10, judged]);
    expect(await kept()).toBe(before);
  }, 60_000);
});
