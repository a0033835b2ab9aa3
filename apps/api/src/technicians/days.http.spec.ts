import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CaseDetail, TechnicianDays } from '@sapar/contracts';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

let scene: Scene;
let app: NestFastifyApplication;
let path: string;

const signIn = async (email: string): Promise<string> => {
  const payload = { email, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return String(headers['set-cookie']).split(';')[0] ?? '';
};
const read = async (cookie: string, url: string) => {
  const answer = await app.inject({ method: 'GET', url: `/api/v1/${url}`, headers: { cookie } });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
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
  await scene.setClock('2026-03-30T05:00:00Z');
  const detail = await read(await signIn(SCENE_EMAIL), `cases/${await scene.openCase()}`);
  path = `technicians/${CaseDetail.parse(detail.body).technician.id}/days`;
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

describe('the route of the day counter', () => {
  it('answers as the contract has it, today when no day is asked about', async () => {
    const cookie = await signIn(SCENE_EMAIL);
    const { status, body } = await read(cookie, path);
    expect({ status, body: TechnicianDays.strict().parse(body) }).toMatchObject({
      ...{ status: 200, body: { on: '2026-03-30', basis: 'visa', plan: null } },
    });
    const tried = await read(cookie, `${path}?on=2026-04-01&planFrom=2026-04-06&planTo=2026-04-10`);
    expect(tried).toMatchObject({ status: 200, body: { on: '2026-04-01', plan: { days: 5, fits: true } } });
  });

  it('is not there for another company', async () => {
    expect(await read(await signIn('other@other.example'), path)).toMatchObject({ status: 404 });
  });

  it.each([
    ['on=2026-02-30', 'on', 'not-a-date'],
    ['planFrom=2026-04-06', 'planTo', 'required'],
    ['planTo=2026-04-06', 'planFrom', 'required'],
    ['planFrom=2026-04-06&planTo=2026-04-05', 'planTo', 'end-before-start'],
    ['by=air', 'by', 'unknown-field'],
  ])('refuses %s at its field', async (query, field, code) => {
    expect(await read(await signIn(SCENE_EMAIL), `${path}?${query}`)).toMatchObject({
      ...{ status: 422, body: { errors: [{ path: field, code }] } },
    });
  });
});
