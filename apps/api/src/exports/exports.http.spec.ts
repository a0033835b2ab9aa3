import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readCase } from '@sapar/casework';
import { addTraveller, filingActs, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { createApp } from '../create-app.js';
import { zipOf } from './zip-of.js';

let scene: Scene;
let app: NestFastifyApplication;
let technicianId: string;
let caseId: string;
let documentId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const traveller = await addTraveller(scene, '2026-02-20');
  caseId = traveller.caseId;
  const acts = filingActs(scene);
  documentId = await acts.upload();
  const filed = { kind: 'submitted', filedBy: 'host', channel: 'vmp', documentId } as const;
  await acts.file(traveller.notificationId, filed);
  technicianId = (await readCase(scene.casework, scene.host, caseId)).technician.id;
  const health = () => Promise.resolve([]);
  app = await createApp({
    ...{ casework: scene.casework, health, pageFolder: '/nowhere', logLevel: 'silent', isSecure: false },
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await scene.close();
});

async function ask(role: string, url: string, payload: object) {
  await scene.database.admin.query('update membership set role = $1', [role]);
  const signedIn = await app.inject({
    ...{ method: 'POST', url: '/api/v1/session', payload: { email: SCENE_EMAIL, password: SCENE_PASSWORD } },
  });
  const cookie = [signedIn.headers['set-cookie']].flat().map((one) => String(one).split(';')[0]);
  return app.inject({ method: 'POST', url, payload, headers: { cookie: cookie.join('; '), 'accept-language': 'ru' } });
}
const COMPANY = '/api/v1/company/export';

describe('an export over HTTP', () => {
  it('is a ZIP to save, kept by nobody on the way, with a page that explains it in the reader’s language', async () => {
    const answer = await ask('owner', COMPANY, { purpose: 'audit' });
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      ...[200, 'application/zip', 'private, no-store'],
    ]);
    expect(answer.headers['content-disposition']).toContain('Dala Industry LLP 2026-03-27.zip');
    const archive = unzipSync(answer.rawPayload);
    const readme = strFromU8(archive['README.txt']!);
    for (const words of [
      'Dala Industry LLP',
      'Aliya Serikova',
      'для проверки',
      'пт, 27 марта 2026 г., 10:00',
      'Пароли',
    ])
      expect(readme).toContain(words);
    expect(readme).toMatch(/visit_case\.json: 1\r\n/);
    const cases = JSON.parse(strFromU8(archive['data/visits/visit_case.json']!)) as readonly {
      technician_id: string;
    }[];
    expect(cases).toMatchObject([{ technician_id: technicianId }]);
  });

  it('of a person is for whoever fills in forms, of a company for its owner alone', async () => {
    const statuses: Record<string, number[]> = {};
    for (const role of ['owner', 'coordinator', 'lawyer', 'auditor', 'manager'])
      statuses[role] = [
        (await ask(role, COMPANY, { purpose: 'audit' })).statusCode,
        (await ask(role, `/api/v1/technicians/${technicianId}/export`, { purpose: 'court' })).statusCode,
      ];
    expect(statuses).toEqual({
      ...{ owner: [200, 200], coordinator: [403, 200], lawyer: [403, 403], auditor: [403, 403], manager: [403, 403] },
    });
  });

  it('without a purpose is refused, and no line is left', async () => {
    const count = async () =>
      (await scene.database.admin.query(`select from event where act = 'company-exported'`)).rowCount;
    const before = await count();
    const answer = await ask('owner', COMPANY, { withIdentity: true });
    expect([answer.statusCode, answer.json<{ errors: readonly { path: string }[] }>().errors[0]?.path]).toEqual([
      ...[422, 'purpose'],
    ]);
    expect(await count()).toBe(before);
  });
});

describe('the archive', () => {
  it('leaves piece by piece: what comes later is not read before the earlier was taken', async () => {
    const read: string[] = [];
    async function* content(name: string) {
      for (let n = 0; n < 50; n += 1) {
        read.push(name);
        yield await Promise.resolve(Buffer.alloc(200_000, Math.floor(Math.random() * 255)));
      }
    }
    async function* parts() {
      for (const path of ['first', 'second'])
        yield await Promise.resolve({ path, isPacked: true, content: content(path) });
    }
    const archive = zipOf(parts(), '2026-03-27T05:00:00Z');
    await archive.next();
    await archive.next();
    expect(read.length).toBeLessThan(5);
    expect(read).not.toContain('second');
    await archive.return(undefined);
  });
});

/** What a reader of the pages finds. */
async function readPages(bytes: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const texts = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  const { info } = (await document.getMetadata()) as { readonly info: { readonly Title?: string; Language?: string } };
  return { texts, info, isTagged: (await document.getMarkInfo())?.Marked };
}

describe('a print over HTTP', () => {
  const PART = { heading: 'Атырау цехы', heads: ['Аты', 'Соңғы күні', 'Ескерту'] };
  const cells = (at: number) => [`Қайрат Өмірбеков ${String(at)}`, { day: '2026-03-27' }, '=SUM(A1) Ғұңіһ'];

  it('is a tagged PDF in the language of the list, with its heads, the day as a word and page x of y on every page', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => cells(at));
    const notes = ['Сүзгі: Атырау'];
    const print = { title: 'Қазір Қазақстанда', language: 'kk', notes, parts: [{ ...PART, rows }] };
    const answer = await ask('manager', '/api/v1/prints', print);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      ...[200, 'application/pdf', 'no-store'],
    ]);
    const { texts, info, isTagged } = await readPages(answer.rawPayload);
    expect([info.Title, info.Language, isTagged]).toEqual(['Қазір Қазақстанда', 'kk', true]);
    expect(texts.length).toBeGreaterThan(1);
    for (const [at, text] of texts.entries()) {
      const page = `${String(texts.length)} беттің ${String(at + 1)}-беті`;
      for (const words of ['Dala Industry LLP', 'Дербес деректер бар', '2026', 'Соңғы күні', page])
        expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
    const whole = texts.join(' ').replace(/\s+/g, ' ');
    for (const words of ['Қайрат Өмірбеков 0', 'Қайрат Өмірбеков 59', '2026 жылғы 27 наурыз, жұма', '=SUM(A1) Ғұңіһ'])
      expect(whole).toContain(words);
  });

  it('of more rows than a paper has, or of a day that is none, is refused by field', async () => {
    const rows = Array.from({ length: 2_001 }, () => ['x']);
    for (const part of [{ rows }, { rows: [[{ day: '2026-02-30' }]] }]) {
      const print = { title: 'x', language: 'en', parts: [part] };
      const answer = await ask('manager', '/api/v1/prints', print);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'invalid-fields']);
    }
  });
});

describe('a pack of one case for an inspection', () => {
  const pack = (fileIds: readonly string[], withParts: readonly string[] = []) => ({
    ...{
      print: { title: 'Лист: Deniz', language: 'ru', parts: [{ rows: [['Этап', 'В стране']] }] },
      fileIds,
      withParts,
    },
  });
  const lines = async () =>
    (
      await scene.database.admin.query(
        `select act, after from event where act in ('case-pack-made', 'file-read') order by at, id`,
      )
    ).rows;

  it('holds the sheet, the papers asked for and what was left out, and leaves a line before it leaves', async () => {
    const answer = await ask('coordinator', `/api/v1/cases/${caseId}/pack`, pack([documentId], ['notes']));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    const archive = unzipSync(answer.rawPayload);
    const [contents, sheet, paper] = Object.keys(archive).sort();
    expect([contents, sheet, paper?.slice(0, 3)]).toEqual(['00_contents.txt', '01_case.pdf', '02_']);
    expect((await readPages(Buffer.from(archive['01_case.pdf']!))).texts.join(' ')).toContain('В стране');
    const told = strFromU8(archive['00_contents.txt']!);
    for (const words of [
      'Dala Industry LLP',
      'Aliya Serikova',
      paper,
      'Не включено: как рассчитаны даты',
      'обсуждение',
    ])
      expect(told).toContain(words);
    expect(told).not.toMatch(/Не включено:.*заметки/);
    expect(await lines()).toMatchObject([
      { act: 'case-pack-made', after: { papers: 1, parts: 'notes' } },
      { act: 'file-read', after: { fileId: documentId } },
    ]);
  });

  it('with a paper of elsewhere, or by a guest, is refused and leaves no line', async () => {
    const before = await lines();
    const elsewhere = await filingActs(scene).upload();
    const statuses = [
      (await ask('coordinator', `/api/v1/cases/${caseId}/pack`, pack([documentId, elsewhere]))).statusCode,
      (await ask('agent', `/api/v1/cases/${caseId}/pack`, pack([documentId]))).statusCode,
      (await ask('coordinator', `/api/v1/cases/${technicianId}/pack`, pack([]))).statusCode,
    ];
    expect(statuses).toEqual([404, 403, 404]);
    expect(await lines()).toEqual(before);
  });
});
