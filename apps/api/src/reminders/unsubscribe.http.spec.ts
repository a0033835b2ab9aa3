import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

const TOKEN = 'a-token-of-forty-three-letters-that-is-known';
let scene: Scene;
let app: NestFastifyApplication;
beforeAll(async () => {
  scene = await openScene();
  const health = () => Promise.resolve([]);
  app = await createApp({
    casework: scene.casework,
    health,
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
  const hash = createHash('sha256').update(`unsubscribe:${TOKEN}`).digest('hex');
  await scene.database.admin.query(
    'insert into mail_link (id, tenant_id, user_id, topic, token_hash, created_at) values ($1, $2, $3, $4, $5, now())',
    [randomUUID(), scene.host.tenantId, scene.host.userId, 'digest', hash],
  );
}, 60_000);
beforeEach(() => scene.database.admin.query('delete from mail_mute'));
afterAll(async () => {
  await app.close();
  await scene.close();
});

const mutes = async (): Promise<readonly unknown[]> =>
  (await scene.database.admin.query('select topic, muted_by, ended_at from mail_mute')).rows;
const post = (body: string, type: string, token = TOKEN, headers = {}) =>
  app.inject({
    ...{ method: 'POST', url: `/unsubscribe/${token}`, payload: body, headers: { 'content-type': type, ...headers } },
  });
const FORM = 'application/x-www-form-urlencoded';
const PARTS = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
const DONE = [{ topic: 'digest', muted_by: 'link', ended_at: null }];

describe('one click in a mail program', () => {
  it.each([
    ['as a form', 'List-Unsubscribe=One-Click', FORM],
    ['in parts, as RFC 8058 prefers', PARTS, 'multipart/form-data; boundary=x'],
  ])('mutes %s, without cookie, page or answer', async (_name, body, type) => {
    const { statusCode, payload } = await post(body, type);
    expect([statusCode, payload]).toEqual([204, '']);
    expect(await mutes()).toEqual(DONE);
    expect((await post(body, type)).statusCode).toBe(204);
    expect(await mutes()).toEqual(DONE);
  });

  it('is nothing else: opening it, another body, another token, another site’s page', async () => {
    const others = [
      await app.inject({ method: 'GET', url: `/api/v1/unsubscribe-pages/${TOKEN}` }),
      await app.inject({ method: 'HEAD', url: `/unsubscribe/${TOKEN}` }),
      await app.inject({ method: 'GET', url: `/unsubscribe/${TOKEN}` }),
      await app.inject({ method: 'POST', url: `/unsubscribe/${TOKEN}` }),
      await post('a=b', FORM),
      await post('--x', 'multipart/form-data; boundary=x'),
      await post('List-Unsubscribe=One-Click', FORM, 'another-token'),
      await post('List-Unsubscribe=One-Click', FORM, TOKEN, { 'sec-fetch-site': 'cross-site' }),
    ];
    expect(others.map(({ statusCode }) => statusCode)).toEqual([200, 404, 404, 422, 422, 400, 404, 403]);
    expect(await mutes()).toEqual([]);
  });

  it('can be taken back on the page', async () => {
    await post('List-Unsubscribe=One-Click', FORM);
    const url = `/api/v1/unsubscribe-pages/${TOKEN}`;
    const page = await app.inject({ method: 'GET', url });
    expect(page.json()).toMatchObject({ topic: 'digest', isMuted: true, language: 'ru' });
    const back = await app.inject({ method: 'POST', url, payload: { isMuted: false } });
    expect(back.json()).toMatchObject({ isMuted: false, since: null });
    expect(await mutes()).toMatchObject([{ topic: 'digest', ended_at: expect.any(String) }]);
  });
});
