import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from './create-app.js';

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
    isSecure: true,
  });
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: SCENE_EMAIL, password: SCENE_PASSWORD },
  });
  cookie = String(signedIn.headers['set-cookie']);
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

const addSite = (name: string, key?: string) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/sites',
    headers: { cookie: cookie.split(';')[0] ?? '', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    payload: { name, address: 'Atyrau, Azattyq 12' },
  });
const countSites = async (name: string): Promise<number> =>
  (await scene.database.admin.query('select 1 from site where name = $1', [name])).rowCount ?? 0;

describe('an idempotency key', () => {
  it('makes one row of a double submit, also of two at once, and gives both the first answer', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => addSite('Twice', 'key-of-one-form')));
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.json<{ id: string }>().id)).size).toBe(1);
    expect(await countSites('Twice')).toBe(1);
  });

  it('with another request is refused, since one of the two is a mistake', async () => {
    await addSite('First', 'key-of-first');
    const other = await addSite('Second', 'key-of-first');
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([422, 'idempotency-key-reused']);
    expect(await countSites('Second')).toBe(0);
  });

  it('of a refused request is free again', async () => {
    expect((await addSite('', 'key-of-mended')).statusCode).toBe(422);
    expect((await addSite('Mended', 'key-of-mended')).statusCode).toBe(201);
  });

  it('is not needed: without it each request makes its own row', async () => {
    await addSite('Plain');
    await addSite('Plain');
    expect(await countSites('Plain')).toBe(2);
  });
});

describe('the cookie of the session', () => {
  it('is HttpOnly, SameSite and, behind TLS, Secure', () => {
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Secure/);
  });
});
