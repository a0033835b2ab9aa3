import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

type Body = Record<string, unknown>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let scene: Scene;
let app: NestFastifyApplication;
let stranger: string;
beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    ...{ casework: scene.casework, health: () => Promise.resolve([]), pageFolder: '/nowhere', logLevel: 'silent' },
    isSecure: false,
  });
  await scene.setClock('2026-03-26T05:00:00Z');
  stranger = await signIn('other@other.example');
}, 60_000);
beforeEach(() => roleOf('coordinator'));
afterAll(async () => {
  await app.close();
  await scene.close();
});

const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
};
const roleOf = (role: string): Promise<unknown> =>
  scene.database.admin.query('update membership set role = $1 where tenant_id = $2', [role, scene.host.tenantId]);
const as = async (role: string): Promise<string> => {
  await roleOf(role);
  return signIn(SCENE_EMAIL);
};
const ask = async (cookie: string, method: Method, url: string, payload?: Body, version?: unknown) => {
  const headers = { cookie, ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }) };
  const response = await app.inject({
    ...{ method, url: `/api/v1/${url}`, headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return {
    status: response.statusCode,
    body: (response.body === '' ? {} : response.json<Body>()) as Body,
    etag: response.headers['etag'],
  };
};
const SIGNATORY = { name: 'Aliya', portals: ['vmp'], keyUntil: '2026-05-04', authority: 'office' };
const COMPANY = { legalName: 'Dala', language: 'ru', timeZone: 'Asia/Almaty' };

describe('the company over HTTP', () => {
  it('a signatory is added, changed with If-Match, retired and taken back', async () => {
    const host = await as('coordinator');
    const { status, body, etag } = await ask(host, 'POST', 'signatories', SIGNATORY);
    expect([status, etag]).toEqual([201, '"1"']);
    const url = `signatories/${String(body['id'])}`;
    expect((await ask(host, 'PUT', url, { ...SIGNATORY, keyUntil: '2027-05-04' })).status).toBe(428);
    expect((await ask(host, 'PUT', url, { ...SIGNATORY, keyUntil: '2027-05-04' }, 1)).body['version']).toBe(2);
    expect((await ask(host, 'PUT', url, SIGNATORY, 1)).status).toBe(409);
    expect((await ask(host, 'POST', `${url}/retirement`, {}, 2)).body['retiredAt']).not.toBeNull();
    expect((await ask(host, 'DELETE', `${url}/retirement`, undefined, 3)).body['retiredAt']).toBeNull();
    expect((await ask(host, 'GET', `${url}/history`)).body['items']).toHaveLength(4);
    expect((await ask(host, 'GET', 'signatories')).body).toMatchObject({
      today: '2026-03-26',
      items: [{ name: 'Aliya' }],
    });
    for (const [method, path, payload] of [
      ['PUT', url, SIGNATORY],
      ['GET', `${url}/history`, undefined],
      ['POST', `${url}/retirement`, {}],
      ['DELETE', `${url}/retirement`, undefined],
    ] as const)
      expect((await ask(stranger, method, path, payload, 4)).status).toBe(404);
  });

  it.each([
    ['coordinator', 403],
    ['hr', 403],
    ['manager', 403],
    ['lawyer', 403],
    ['auditor', 403],
    ['agent', 403],
    ['owner', 200],
  ])('members and details are changed by the owner alone: a %s gets %i', async (role, status) => {
    // A changed role ends the sessions that were opened under it: the one that acts comes last.
    const { body } = await ask(await as('owner'), 'GET', 'members');
    const cookie = await as(role);
    const [{ id, version } = { id: '', version: 0 }] = body['items'] as { id: string; version: number }[];
    const company = (await ask(cookie, 'GET', 'company')).body;
    const member = `members/${id}`;
    const answers = [
      await ask(cookie, 'PUT', `${member}/role`, { role: 'owner' }, version),
      await ask(cookie, 'GET', `${member}/duties`),
      await ask(cookie, 'GET', 'account-invites'),
      await ask(cookie, 'PUT', 'company', COMPANY, company['version'] ?? 1),
    ].map((answer) => answer.status);
    expect(answers).toEqual(answers.map(() => status));
    if (status === 200) return;
    const refused = [
      await ask(cookie, 'POST', `${member}/end`, {}, version),
      await ask(cookie, 'POST', 'account-invites', { email: 'x@dala.example', role: 'owner', language: 'ru' }),
    ].map((answer) => answer.status);
    expect(refused).toEqual([403, 403]);
  });

  it('an agent, who is a guest, reads neither people nor powers', async () => {
    const agent = await as('agent');
    for (const url of ['members', 'signatories', 'company']) expect((await ask(agent, 'GET', url)).status).toBe(403);
  });

  it('an invitation is made and taken back, and a made-up link tells nothing', async () => {
    const owner = await as('owner');
    const wanted = { email: 'New@Dala.example', role: 'hr', language: 'kk' };
    const { status, body } = await ask(owner, 'POST', 'account-invites', wanted);
    expect({ status, body }).toMatchObject({ status: 201, body: { email: 'new@dala.example', state: 'waiting' } });
    expect((await ask(owner, 'POST', 'account-invites', wanted)).body['code']).toBe('already-invited');
    const url = `account-invites/${String(body['id'])}`;
    expect((await ask(owner, 'POST', `${url}/resending`, {}, 1)).body['version']).toBe(2);
    expect((await ask(owner, 'DELETE', url, undefined, 2)).status).toBe(204);
    const accept = { name: 'X', password: 'fifteen letters or more' };
    for (const [method, path, payload] of [
      ['GET', 'invite-pages/made-up', undefined],
      ['POST', 'invite-pages/made-up/opening', {}],
      ['POST', 'invite-pages/made-up/acceptance', accept],
    ] as const)
      expect((await ask('', method, path, payload)).status).toBe(404);
    const short = await ask('', 'POST', 'invite-pages/made-up/acceptance', { ...accept, password: 'short' });
    expect(short.body['errors']).toMatchObject([{ path: 'password', code: 'too-short' }]);
  });
});
