import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { createApp } from '../create-app.js';

interface Operation {
  readonly parameters?: readonly Parameter[];
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly string[] };
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

let scene: Scene;
let app: NestFastifyApplication;
let cookie: string;
let caseId: string;
let lists: readonly string[];
beforeAll(async () => {
  scene = await openScene();
  app = await createApp({
    casework: scene.casework,
    health: () => Promise.resolve([]),
    pageFolder: '/nowhere',
    logLevel: 'silent',
    isSecure: false,
  });
  // Some lists are the owner's alone.
  await scene.database.admin.query(`update membership set role = 'owner' where user_id = $1`, [scene.host.userId]);
  const payload = { email: SCENE_EMAIL, password: SCENE_PASSWORD };
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  caseId = await scene.openCase();
  const { paths } = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<Document>();
  const [missionId = ''] = await missionIds();
  lists = [...Object.entries(paths).flatMap(listOf), `/api/v1/cases?missionId=${missionId}`];
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

const DAY = '2026-03-27';

/** A day, or its month where a list is asked for by months. */
const wholeOf = (name: string): string => (name === 'month' ? DAY.slice(0, 7) : DAY);

/** The address of a list with what it cannot do without; nothing for a route that hands out no cursor. */
function listOf([path, { get }]: [string, Document['paths'][string]]): readonly string[] {
  const parameters = get?.parameters ?? [];
  if (!parameters.some(({ name }) => name === 'cursor')) return [];
  const needed = parameters.filter(({ in: place, required }) => place === 'query' && required === true);
  const query = needed.map(({ name, schema }) => `${name}=${schema?.enum?.[0] ?? wholeOf(name)}`).join('&');
  // What a list lies under is a case so far.
  const place = path.replace('{id}', caseId);
  return [query === '' ? place : `${place}?${query}`];
}

async function missionIds(): Promise<readonly string[]> {
  const answer = await app.inject({ method: 'GET', url: '/api/v1/missions', headers: { cookie } });
  return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
}

const ask = async (path: string, cursor: string) => {
  const url = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
  const answer = await app.inject({ method: 'GET', url, headers: { cookie } });
  return { path, status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};
const cursorOf = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');

const ID = '019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11';
/** Well formed as a cursor, each with a value that no sort column could hold. */
const CONTENTS: readonly unknown[] = [
  ...[null, 7, {}, [], [ID, ID, ID], [7, ID], [DAY, null]],
  ...[['no uuid'], [DAY, 'no uuid'], [DAY, `${ID}0`], ['LI \0 WEI', ID]],
];

describe('a cursor', () => {
  it('is taken by every list that hands one out', () => {
    expect(lists.length).toBeGreaterThanOrEqual(6);
  });

  it.each(CONTENTS.map((content) => [JSON.stringify(content), content]))(
    'that says %s is a fault of the field in every list',
    async (_text, content) => {
      for (const path of lists)
        expect(await ask(path, cursorOf(content))).toMatchObject({
          ...{ path, status: 422 },
          body: { code: 'invalid-fields', errors: [{ path: 'cursor', code: 'invalid' }] },
        });
    },
  );

  it('whose day is none is a fault too, where a list goes by days', async () => {
    for (const path of lists.filter((list) => /\/(deadlines|missions)$/.test(list)))
      for (const day of ['yesterday', '2026-02-30', 'infinity', '99999-01-01'])
        expect(await ask(path, cursorOf([day, ID]))).toMatchObject({ path, status: 422 });
  });

  it('that fits the columns is taken by every list, also that of a row without a day', async () => {
    const shapes = [[ID], [DAY, ID], ['7'], [`${DAY}T05:00:00Z`, ID]];
    for (const path of lists) {
      const answers = await Promise.all(shapes.map((shape) => ask(path, cursorOf(shape))));
      expect([path, ...new Set(answers.map(({ status }) => status).sort())]).toEqual([path, 200, 422]);
    }
    expect(await ask('/api/v1/deadlines', cursorOf(['0001-01-01', ID]))).toMatchObject({ status: 200 });
  });
});
