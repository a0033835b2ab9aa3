import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

type Body = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly etag: unknown;
  readonly body: Body;
}

let scene: Scene;
let app: NestFastifyApplication;
let host: string;
let supplier: string;
let stranger: string;

const ask = async (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  cookie: string,
  payload?: Body,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const headers = { cookie, ...more };
  const response = await app.inject({
    ...{ method, url: `/api/v1/${url}`, headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, etag: response.headers['etag'], body: response.json<Body>() };
};
const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
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
  [host, supplier, stranger] = [
    await signIn(SCENE_EMAIL),
    await signIn('hr@kessel.example'),
    await signIn('other@other.example'),
  ];
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

const SITE = { name: 'Atyrau workshop', address: 'Atyrau, Azattyq 12' };
const FACTS = {
  ...{ title: 'Robot cell', equipment: 'KR 210', purpose: 'commissioning' },
  ...{ plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' },
};
const PERSON = { surname: 'LI', givenNames: 'WEI', citizenship: 'CN', language: 'en' };

/** Another company finds nothing, a change needs the version read, and an old one is refused. */
async function checkGuards(url: string, body: Body, read: 'read' | 'write-only'): Promise<void> {
  const put = (cookie: string, more?: Readonly<Record<string, string>>) => ask('PUT', url, cookie, body, more);
  if (read === 'read')
    expect(await ask('GET', url, stranger)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(await put(stranger, { 'if-match': '"1"' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(await put(host)).toMatchObject({ status: 428, body: { code: 'version-required' } });
  expect(await put(host, { 'if-match': '1' })).toMatchObject({ status: 422, body: { errors: [{ path: 'If-Match' }] } });
  expect(await put(host, { 'if-match': '"7"' })).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  expect(await ask('PUT', url, host, { ...body, colour: 'red' }, { 'if-match': '"1"' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'colour', code: 'unknown-field' }] },
  });
  expect(await put(host, { 'if-match': '"1"' })).toMatchObject({ status: 200, etag: '"2"', body: { version: 2 } });
}

describe('missions and sites over HTTP', () => {
  it('a site and a mission are answered whole, with the version as ETag, and changed under it', async () => {
    const site = await ask('POST', 'sites', host, SITE);
    expect(site).toMatchObject({ status: 201, etag: '"1"', body: { name: 'Atyrau workshop', katoCode: null } });
    const asked = { ...FACTS, siteId: site.body['id'], supplierTenantId: scene.supplier.tenantId };
    const key = { 'idempotency-key': 'one-form-of-a-mission' };
    const opened = await ask('POST', 'missions', host, asked, key);
    expect(opened).toMatchObject({ status: 201, etag: '"1"', body: { title: 'Robot cell', site: SITE, caseCount: 0 } });
    expect(await ask('POST', 'missions', host, asked, key)).toEqual(opened);
    const url = `missions/${String(opened.body['id'])}`;
    for (const cookie of [host, supplier]) {
      // What each may change differs; everything else is one truth.
      const body = { ...opened.body, sharing: expect.anything() };
      expect(await ask('GET', url, cookie)).toEqual({ ...opened, body, status: 200 });
      expect((await ask('GET', 'missions?limit=5', cookie)).body).toEqual({ items: [body], nextCursor: null });
    }
    expect((await ask('GET', 'missions', stranger)).body).toEqual({ items: [], nextCursor: null });
    await checkGuards(url, { ...FACTS, siteId: site.body['id'], title: 'Line 3' }, 'read');
    await checkGuards(`sites/${String(site.body['id'])}`, { ...SITE, migrationUnit: 'Abay 5' }, 'write-only');
    const ofSupplier = await ask('PUT', `sites/${String(site.body['id'])}`, supplier, SITE, { 'if-match': '"2"' });
    expect(ofSupplier).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('an end before the start and an id that is none are faults of fields', async () => {
    const url = 'missions/019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11';
    const body = { ...FACTS, siteId: '019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11', plannedToOn: '2026-03-19' };
    expect(await ask('PUT', url, host, body, { 'if-match': '"1"' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'plannedToOn', code: 'end-before-start' }] },
    });
    expect(await ask('GET', 'missions/7', host)).toMatchObject({ status: 422, body: { code: 'invalid-fields' } });
    expect(await ask('GET', url, host)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('technicians over HTTP', () => {
  it('a person is answered whole and masked, the same again for a double submit, and changed under the version', async () => {
    const asked = { ...PERSON, supplierTenantId: scene.supplier.tenantId, passportNumber: 'E12345678' };
    const key = { 'idempotency-key': 'one-form-of-a-person' };
    const entered = await ask('POST', 'technicians', host, asked, key);
    expect(entered).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: { displayName: 'LI Wei', passportMasked: '••••••678', lastVisits: [], reused: [], canChange: true },
    });
    expect(await ask('POST', 'technicians', host, asked, key)).toEqual(entered);
    const url = `technicians/${String(entered.body['id'])}`;
    expect(await ask('GET', url, supplier)).toEqual({ ...entered, status: 200 });
    expect((await ask('GET', 'technicians?limit=5', host)).body).toEqual({ items: [entered.body], nextCursor: null });
    expect((await ask('GET', 'technicians', stranger)).body).toEqual({ items: [], nextCursor: null });
    await checkGuards(url, { ...PERSON, phone: '+86 1' }, 'read');
    expect((await ask('GET', url, supplier)).body).toMatchObject({ phone: '+86 1', passportMasked: '••••••678' });
  });

  it("a supplier's own person is 404 for a host before and 403 to change after the first mission together", async () => {
    const entered = await ask('POST', 'technicians', supplier, PERSON);
    const url = `technicians/${String(entered.body['id'])}`;
    const put = () => ask('PUT', url, host, { ...PERSON, phone: '1' }, { 'if-match': '"1"' });
    expect(await put()).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const { items } = (await ask('GET', 'missions', supplier)).body as { items: readonly { id: string }[] };
    await ask('POST', `missions/${items[0]?.id ?? ''}/cases`, supplier, { technicianId: entered.body['id'] });
    expect(await put()).toMatchObject({
      ...{
        status: 403,
        body: { code: 'owned-by-other', title: 'This belongs to Kessel Robotik GmbH. Ask them to change it.' },
      },
    });
  });

  it('nothing that is kept of the requests holds a name or a number', async () => {
    const { rows } = await scene.database.admin.query<{ text: string }>(
      "select string_agg(concat(response, ''), '') || (select string_agg(concat(before, after), '') from event) as text from idempotency_key",
    );
    expect(rows[0]?.text).toContain('answer');
    expect(rows[0]?.text).not.toMatch(/E12345678|•|LI|\+86/);
  });
});
