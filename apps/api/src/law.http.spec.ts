import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addTraveller, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from './create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let coordinator: string;
let owner: string;
let supplier: string;
let stranger: string;

type Body = Record<string, unknown>;
const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
};
const ask = async (cookie: string, method: 'GET' | 'POST', url: string, payload?: Body) => {
  const headers = { cookie, 'accept-language': 'en' };
  const response = await app.inject({
    ...{ method, url: `/api/v1/${url}`, headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, body: response.json<Body>() };
};
const EDGE = 'edge-of-the-part';
const upload = async (cookie: string, url: string, text: string) => {
  const payload = `--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="days.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--${EDGE}--\r\n`;
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${EDGE}`, 'accept-language': 'en' };
  const response = await app.inject({ method: 'POST', url: `/api/v1/${url}`, headers, payload });
  return { status: response.statusCode, body: response.json<Body>() };
};
/** Another role is another session: the one of before ends with its role. */
const roleOf = async (role: string, { tenantId } = scene.host, email = SCENE_EMAIL): Promise<string> => {
  await scene.database.admin.query('update membership set role = $1 where tenant_id = $2', [role, tenantId]);
  return signIn(email);
};

beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
  [supplier, stranger] = [await signIn('hr@kessel.example'), await signIn('other@other.example')];
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-26T05:00:00Z');
  coordinator = await roleOf('coordinator');
});
afterAll(async () => {
  await app.close();
  await scene.close();
});

const DECISION = {
  ...{ kind: 'reading', ruleId: 'kz.notification.arrival.deadline', question: 'arrival-day', option: 'next-day' },
  ...{ fromOn: '2026-03-01', reason: 'In writing' },
};

describe('the law over HTTP', () => {
  it('is decided by owner and lawyer; a coordinator is refused on every act', async () => {
    const edit = { baseVersion: 'KZ-2026.1', days: [], reason: 'x', source: { title: 'x' } };
    const ids = ['019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11'];
    for (const [url, payload] of [
      ['law/decisions', DECISION],
      ['law/confirmations', { kind: 'calendar-day', on: '2026-05-27' }],
      ['law/proposals/accept', { ids }],
      ['law/proposals/decline', { ids, reason: 'x' }],
      ['law/proposals/reopen', { ids }],
      ['calendars/KZ/2026', edit],
    ] as const)
      expect(await ask(coordinator, 'POST', url, payload)).toMatchObject({
        status: 403,
        body: { code: 'not-allowed' },
      });
    expect(await upload(coordinator, 'calendar-imports?reason=x&sourceTitle=x', 'on')).toMatchObject({ status: 403 });
    owner = await roleOf('lawyer');
    expect(await ask(owner, 'POST', 'law/decisions?dryRun', DECISION)).toMatchObject({
      ...{ status: 201, body: { isSaved: false, decisionId: null } },
    });
  });

  it('moves a deadline through proposal and acceptance; a stranger sees nothing of it', async () => {
    const { deadlineId } = await addTraveller(scene, '2026-03-26');
    owner = await roleOf('owner');
    expect(await ask(owner, 'POST', 'law/decisions', DECISION)).toMatchObject({ status: 201, body: { isSaved: true } });
    const { body } = await ask(supplier, 'GET', 'law/proposals');
    const [line] = body['items'] as readonly { id: string; newDueOn: string }[];
    expect(line).toMatchObject({ deadlineId, newDueOn: '2026-03-31' });
    const ids = [line?.id];
    for (const url of ['law/proposals', 'law/decisions'])
      expect((await ask(stranger, 'GET', url)).body).toEqual({ items: [], nextCursor: null });
    expect(await ask(supplier, 'POST', 'law/proposals/accept', { ids })).toMatchObject({ status: 403 });
    expect(await ask(owner, 'POST', 'law/proposals/accept', { ids })).toEqual({ status: 200, body: { decided: 1 } });
    expect((await ask(owner, 'GET', `deadlines/${deadlineId}`)).body).toMatchObject({ dueOn: '2026-03-31' });
    const decided = await ask(supplier, 'GET', 'law/proposals?state=decided');
    expect(decided.body['items']).toMatchObject([{ state: 'accepted', decidedName: 'Aliya Serikova' }]);
  });

  it('confirms a tentative day once, asked about on Today until then', async () => {
    await scene.setClock('2026-05-28T05:00:00Z');
    owner = await roleOf('owner');
    const facts = { kind: 'calendar-day', on: '2026-05-27' };
    const asked = async () => (await ask(owner, 'GET', 'today')).body['lawQuestions'];
    expect(await asked()).toMatchObject([{ kind: 'tentative-day', on: facts.on }]);
    expect(await ask(owner, 'POST', 'law/confirmations', facts)).toMatchObject({
      status: 201,
      body: { isSaved: true },
    });
    expect(await ask(owner, 'POST', 'law/confirmations', facts)).toMatchObject({
      ...{ status: 409, body: { code: 'already-done' } },
    });
    expect(await asked()).toEqual([]);
    expect(await ask(owner, 'POST', 'law/confirmations', { ...facts, kind: 'nothing' })).toMatchObject({ status: 422 });
  });

  it('of another host is not found for an owner who guesses an id', async () => {
    stranger = await roleOf('owner', scene.otherHost, 'other@other.example');
    const { rows } = await scene.database.admin.query<{ id: string }>('select id from deadline_proposal');
    const payload = { ids: rows.map(({ id }) => id) };
    expect(await ask(stranger, 'POST', 'law/proposals/reopen', payload)).toMatchObject({ status: 404 });
  });

  it('tries a date for everybody who reads deadlines, and names a wrong one', async () => {
    expect(await ask(stranger, 'GET', 'law/trial?arrivedOn=2026-03-20')).toMatchObject({
      ...{ status: 200, body: { dueOn: '2026-03-27' } },
    });
    expect(await ask(stranger, 'GET', 'law/trial?arrivedOn=2026-02-29')).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: 'arrivedOn', code: 'not-a-date' }] } },
    });
  });
});

describe('bad input over HTTP', () => {
  const notADate = (path: string) => ({ errors: [{ path, code: 'not-a-date' }] });
  it.each([
    ['law/trial?arrivedOn=1899-12-31', 422, notADate('arrivedOn')],
    ['law/trial?arrivedOn=2201-01-01', 422, notADate('arrivedOn')],
    ['law/trial?arrivedOn=2027-02-29', 422, notADate('arrivedOn')],
    [
      'law/trial?arrivedOn=2026-03-26&atHostOn=2026-03-25',
      422,
      { errors: [{ path: 'atHostOn', code: 'before-arrival' }] },
    ],
    ['law/trial?arrivedOn=2035-05-05', 200, { state: 'not-computable', missingYear: 2035, dueOn: null }],
    ['rules?on=1899-12-31', 422, notADate('on')],
    ['rules?on=2201-01-01', 422, notADate('on')],
    ['rules/kz.mci?on=2027-02-29', 422, notADate('on')],
    ['rules/kz.mci?on=2027-06-01', 200, { value: null, gap: { reason: 'not-yet-known' } }],
    ['rules/kz.nothing?on=2026-06-01', 404, { code: 'not-found' }],
  ])('%s is answered %d and names the thing', async (url, status, body) => {
    expect(await ask(coordinator, 'GET', url)).toMatchObject({ status, body });
  });

  it('a citizenship that no country has is refused in words, and XX of a stateless person is none of them', async () => {
    const person = { surname: 'WEBER', supplierTenantId: scene.supplier.tenantId };
    expect(await ask(coordinator, 'POST', 'technicians', { ...person, citizenship: 'XQ' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'citizenship', code: 'unknown-country', message: expect.stringContaining('no such') }] },
    });
    expect(await ask(coordinator, 'POST', 'technicians', { ...person, citizenship: 'XX' })).toMatchObject({
      status: 201,
    });
  });
});

describe('calendars over HTTP', () => {
  it('are read by everybody and name what is not there', async () => {
    expect(await ask(supplier, 'GET', 'calendars/KZ/2026')).toMatchObject({ status: 200, body: { isLaw: true } });
    expect(await ask(supplier, 'GET', 'calendars/DE/2026')).toMatchObject({ status: 200, body: { isLaw: false } });
    expect(await ask(supplier, 'GET', 'calendars/KZ/2035')).toMatchObject({
      status: 404,
      body: { code: 'no-calendar' },
    });
    expect(await ask(supplier, 'GET', 'calendars/XQ/2026')).toMatchObject({
      ...{ status: 404, body: { code: 'unknown-country', title: expect.stringContaining('two letters') } },
    });
    expect(await ask(supplier, 'GET', 'calendars/KZ/abc')).toMatchObject({ status: 422 });
  });

  it('leave as a file and come back as one, with the line of each fault in words', async () => {
    owner = await roleOf('lawyer');
    const file = await app.inject({ url: '/api/v1/calendars/KZ/2026/export', headers: { cookie: owner } });
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('KZ-2026.csv'),
    });
    const url = 'calendar-imports?reason=As%20ordered&sourceTitle=Order%2017';
    expect(await upload(owner, `${url}&dryRun`, file.payload)).toMatchObject({
      ...{ status: 200, body: { isSaved: false, diffs: [] } },
    });
    expect(await upload(owner, url, `${file.payload}KZ,2026-13-01,public-holiday,A,B,C,,,,,`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'lines.21.on', message: 'This is not a day of the calendar; write YYYY-MM-DD.' }] },
    });
    expect(await upload(owner, url, `${file.payload}KZ,2026-03-27,moved-day-off,A,Б,В,,,,,`)).toMatchObject({
      ...{ status: 200, body: { isSaved: true, diffs: [{ added: [{ on: '2026-03-27' }] }] } },
    });
  });

  it('of 100,000 lines with three bad ones name these three and leave nothing behind', async () => {
    owner = await roleOf('lawyer');
    // 28 days of each month, so that no day stands twice.
    const two = (value: number): string => String(value).padStart(2, '0');
    const lines = Array.from({ length: 100_000 }, (_, index) => {
      const [year, month, day] = [1900 + Math.floor(index / 336), Math.floor((index % 336) / 28) + 1, (index % 28) + 1];
      return `KZ,${String(year)}-${two(month)}-${two(day)},public-holiday,A,Б,В`;
    });
    lines[499] = 'KZ,2027-02-29,public-holiday,A,Б,В';
    lines[49_999] = 'XQ,2036-11-24,public-holiday,A,Б,В';
    lines[99_999] = 'KZ,2201-01-01,public-holiday,A,Б,В';
    const text = ['country,on,kind,name_en,name_ru,name_kk', ...lines].join('\n');
    const { status, body } = await upload(owner, 'calendar-imports?reason=As%20ordered&sourceTitle=Order%2017', text);
    expect([status, (body as unknown as { errors: { path: string }[] }).errors.map(({ path }) => path)]).toEqual([
      422,
      ['lines.501.on', 'lines.50001.country', 'lines.100001.on'],
    ]);
    const { rows } = await scene.database.admin.query(
      `select 1 from law_decision where kind = 'calendar-year' and (body->>'year')::int < 2026`,
    );
    expect(rows).toEqual([]);
  });
});
