import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskExport, NewFamilyMember, NewTechnician } from '@sapar/contracts';
import { PERSONAL_COLUMNS } from '@sapar/persistence';
import { addTraveller, filingActs, openScene, PAPER_FACTS, pdfOf, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { readCase } from '../cases/read-case.js';
import { addPaper } from '../papers/add-paper.js';
import { FAMILY_MEMBER } from '../papers/nouns/family-member.js';
import { HR_NOTE } from '../papers/nouns/hr-note.js';
import { listReadings } from '../readings/list-readings.js';
import { readPassport } from '../readings/read-passport.js';
import { addTechnician } from '../technicians/add-technician.js';
import { beginCompanyExport, beginPersonExport, type StartedExport } from './begin-export.js';
import { EXPORTED_TABLES, LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from './export-plan.js';

const NUMBER = 'C01X00T47';
const PAPER = pdfOf('a paper of the case');
let scene: Scene;
let technicianId: string;
let caseId: string;
let documentId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const { casework, host, supplier } = scene;
  const traveller = await addTraveller(scene, '2026-02-20');
  caseId = traveller.caseId;
  technicianId = (await readCase(casework, host, caseId)).technician.id;
  const acts = filingActs(scene);
  documentId = await acts.upload('talon.pdf', PAPER);
  await acts.file(traveller.notificationId, { kind: 'submitted', filedBy: 'host', channel: 'vmp', documentId });
  const family = NewFamilyMember.parse(PAPER_FACTS['technicians/{id}/family']);
  await addPaper(casework, supplier, FAMILY_MEMBER, technicianId, { ...family, name: 'Ayse Sahin' });
  await addPaper(casework, supplier, HR_NOTE, technicianId, { note: 'Takes the train' });
  const other = NewTechnician.parse({ surname: 'Onlytheirs', givenNames: 'Max', citizenship: 'DE' });
  await addTechnician(casework, supplier, other);
}, 60_000);
afterAll(() => scene.close());

const asked = (facts: object = {}): AskExport => AskExport.parse({ purpose: 'own-records', ...facts });
type Rows = readonly Readonly<Record<string, unknown>>[];

/** The archive as a reader unpacks it: content by path. */
async function unpacked({ parts, tally, head }: StartedExport) {
  const contents = new Map<string, Buffer>();
  for await (const { path, content } of parts) {
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(Buffer.from(piece));
    contents.set(path, Buffer.concat(pieces));
  }
  const tables = new Map<string, Rows>(
    [...contents]
      .filter(([path]) => path.startsWith('data/'))
      .map(([path, bytes]) => [path.split('/')[2]!.replace('.json', ''), JSON.parse(bytes.toString('utf8')) as Rows]),
  );
  const text = [...tables.values()].map((rows) => JSON.stringify(rows)).join('\n');
  return { head, tally, contents, tables, text };
}
const company = async (actor: Actor, facts: object = {}) =>
  unpacked(await beginCompanyExport(scene.casework, actor, asked(facts)));
const person = async (actor: Actor, facts: object = {}) =>
  unpacked(await beginPersonExport(scene.casework, actor, technicianId, asked(facts)));

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}
const COLUMNS = `
  select c.table_name as "table", c.column_name as "column", c.udt_name as type from information_schema.columns c
  join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migrations'`;
const columnsOf = async (): Promise<readonly Column[]> => (await scene.database.admin.query<Column>(COLUMNS)).rows;

describe('the plan of an export', () => {
  it('names every table of the schema once: exported, or left out for a reason', async () => {
    const schema = [...new Set((await columnsOf()).map(({ table }) => table))].sort();
    const planned = [...EXPORTED_TABLES.map(({ table }) => table), ...Object.values(LEFT_OUT_TABLES).flat()].sort();
    expect(planned).toEqual(schema);
  });

  it('gives every column of personal data but those that open doors or find rows', async () => {
    const exported = new Set(EXPORTED_TABLES.map(({ table }) => table));
    const declared = PERSONAL_COLUMNS.flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((column) => ({ table, column }))),
    );
    const held = declared.filter(({ table, column }) => exported.has(table) && LEFT_OUT_COLUMNS.test(column));
    expect(held.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
      'api_key.start',
      'event.personal_sealed',
      'invitation.search_keys',
      'technician.search_keys',
      'user_account.password_hash',
    ]);
    const sealed = (await columnsOf()).filter(({ table, column }) => exported.has(table) && /_sealed$/.test(column));
    const opened = EXPORTED_TABLES.flatMap(({ table, sealed: names = {} }) =>
      Object.keys(names).map((name) => `${table}.${name}_sealed`),
    );
    const closed = sealed.map(({ table, column }) => `${table}.${column}`).filter((name) => !opened.includes(name));
    expect(closed.sort()).toEqual(['event.personal_sealed', 'sign_in_setting.secret_sealed']);
  });

  it('is what the archive holds, table for table', async () => {
    const { tables, tally } = await company(scene.host);
    expect([...tables.keys()]).toEqual(EXPORTED_TABLES.map(({ table }) => table));
    for (const [table, rows] of tables) expect([table, rows.length]).toEqual([table, tally.rows.get(table)]);
  });
});

describe('everything of a company', () => {
  it('holds its cases, people, last days and members, and is written down with who asked and what for', async () => {
    const { tables, head } = await company(scene.host);
    expect(head).toMatchObject({ companyName: 'Dala Industry LLP', askedBy: 'Aliya Serikova', personName: null });
    expect(tables.get('visit_case')).toMatchObject([{ id: caseId }]);
    expect(tables.get('technician')).toMatchObject([{ id: technicianId, surname: 'MÜLLER-ŞAHİN' }]);
    expect(tables.get('user_account')).toMatchObject([{ email: 'aliya@dala-industry.example' }]);
    expect(tables.get('deadline')?.length).toBeGreaterThan(0);
    expect(tables.get('event')).toContainEqual(
      expect.objectContaining({
        ...{ act: 'company-exported', actor_user_id: scene.host.userId },
        after: { withIdentity: false, purpose: 'own-records' },
      }),
    );
  });

  it('keeps numbers masked and papers out unless identity data are asked for', async () => {
    const { tables, text, contents } = await company(scene.host);
    expect(text).not.toContain(NUMBER);
    expect(tables.get('passport')?.[0]).toMatchObject({ number_masked: expect.stringMatching(/…|\*|•/) });
    expect([...contents.keys()].filter((path) => path.startsWith('files/'))).toEqual([]);
  });

  it('tells numbers and papers with identity data, and every person’s owner finds the reading', async () => {
    const { tables, contents, tally } = await company(scene.host, { withIdentity: true, purpose: 'authority' });
    expect(tables.get('passport')).toMatchObject([{ number: NUMBER }]);
    expect(contents.get(`files/${documentId}-talon.pdf`)).toEqual(PAPER);
    expect(tally).toMatchObject({ files: 1, missing: [] });
    const [reading] = (await listReadings(scene.casework, scene.supplier, technicianId)).items;
    expect(reading).toMatchObject({
      ...{ what: 'person-exported', byName: 'Aliya Serikova', byCompany: 'Dala Industry LLP', reason: 'authority' },
    });
  });

  it('holds no hash, key or token, whoever asks', async () => {
    const { rows } = await scene.database.admin.query<{ secret: string }>(
      `select password_hash as secret from user_account union all select token_hash from user_session union all select token_hash from action_link
       union all select encode(wrapped_key, 'hex') from technician_key union all select encode(number_index, 'hex') from passport`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const actor of [scene.host, scene.supplier]) {
      const { text } = await company(actor, { withIdentity: true });
      expect(rows.filter(({ secret }) => text.includes(secret))).toEqual([]);
    }
  });

  it('holds nothing that the other company keeps to itself', async () => {
    const ofHost = await company(scene.host, { withIdentity: true });
    const ofSupplier = await company(scene.supplier, { withIdentity: true });
    expect(ofSupplier.tables.get('family_member')).toMatchObject([{ name: 'Ayse Sahin' }]);
    expect(ofSupplier.tables.get('hr_note')).toMatchObject([{ note: 'Takes the train' }]);
    expect(ofHost.text).not.toContain('Ayse Sahin');
    expect(ofHost.text).not.toContain('Takes the train');
    expect(ofHost.text).not.toContain('Onlytheirs');
    expect(ofHost.text).not.toContain('hr@kessel.example');
    expect(ofSupplier.text).toContain('Onlytheirs');
    expect(ofSupplier.text).not.toContain('aliya@dala-industry.example');
    expect(ofSupplier.tables.get('reminder')).toEqual([]);
    for (const table of ['membership', 'delivery', 'reminder_policy'])
      for (const row of ofSupplier.tables.get(table) ?? []) expect(row['tenant_id']).toBe(scene.supplier.tenantId);
  });

  it('of another company holds no id of these two', async () => {
    const { tables, text } = await company(scene.otherHost, { withIdentity: true });
    for (const id of [technicianId, caseId, documentId, scene.host.tenantId, scene.supplier.tenantId])
      expect([id, text.includes(id)]).toEqual([id, false]);
    expect([...tables].filter(([, rows]) => rows.length > 0).map(([table]) => table)).toEqual(
      expect.arrayContaining(['tenant', 'membership', 'user_account', 'event']),
    );
  });

  it('leaves out in which other companies its people work', async () => {
    await scene.database.admin.query(
      `insert into membership (id, tenant_id, user_id, role, created_at) values (gen_random_uuid(), $1, $2, 'auditor', now())`,
      [scene.otherHost.tenantId, scene.host.userId],
    );
    const { tables, text } = await company(scene.host);
    expect(tables.get('membership')).toMatchObject([{ tenant_id: scene.host.tenantId }]);
    expect(text).not.toContain(scene.otherHost.tenantId);
  });

  it('names a paper whose content is gone instead of ending there', async () => {
    const lost = await filingActs(scene).upload('gone.pdf');
    await scene.casework.files.delete(lost);
    const { tally, contents } = await company(scene.host, { withIdentity: true });
    expect(tally.missing).toEqual([`files/${lost}-gone.pdf`]);
    expect(contents.has(`files/${documentId}-talon.pdf`)).toBe(true);
  });

  it('reads page after page, and misses and doubles none', async () => {
    await scene.database.admin.query(
      `insert into post (id, tenant_id, name, country, source, checked_on, created_at)
       select gen_random_uuid(), $1, 'Post ' || n, 'DE', 'x', '2026-01-01', now() from generate_series(1, 1001) n`,
      [scene.otherHost.tenantId],
    );
    const posts = (await company(scene.otherHost)).tables.get('post') ?? [];
    expect(new Set(posts.map(({ name }) => name)).size).toBe(1001);
    expect(posts).toHaveLength(1001);
  });
});

describe('everything of a person', () => {
  it('is for the company whose person it is, holds that person alone, and leaves a reading', async () => {
    const { tables, text, head } = await person(scene.supplier, { withIdentity: true, purpose: 'asked-by-person' });
    expect(head).toMatchObject({ personName: 'Deniz Müller-Şahin' });
    expect(tables.get('technician')).toMatchObject([{ id: technicianId }]);
    expect(tables.get('passport')).toMatchObject([{ number: NUMBER }]);
    expect(tables.get('stay')).toHaveLength(1);
    expect(tables.get('filing')).toHaveLength(1);
    expect(text).not.toContain('Onlytheirs');
    expect(tables.has('user_account')).toBe(false);
    const [reading] = (await listReadings(scene.casework, scene.supplier, technicianId)).items;
    expect(reading).toMatchObject({ what: 'person-exported', reason: 'asked-by-person' });
  });

  it('knows every table that names a person', async () => {
    const naming = (await columnsOf()).filter(({ column }) => /^(?:technician_id|case_id)$/.test(column));
    const ofPerson = new Set(EXPORTED_TABLES.filter((one) => one.ofPerson !== undefined).map(({ table }) => table));
    const forgotten = EXPORTED_TABLES.filter(
      ({ table }) => naming.some((one) => one.table === table) && !ofPerson.has(table),
    );
    expect(forgotten.map(({ table }) => table)).toEqual([]);
  });

  it('is refused to a host that did not enter the person, and unknown to a stranger; nothing is written', async () => {
    await scene.database.admin.query('update technician set entered_by_tenant_id = supplier_tenant_id');
    const count = async () => (await scene.database.admin.query('select from event')).rowCount;
    const before = await count();
    await expect(person(scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(person(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect(await count()).toBe(before);
  });

  it('tells the number that a reading tells', async () => {
    const { number } = await readPassport(scene.casework, scene.supplier, technicianId, {
      ...{ way: 'shown', place: 'technician' },
    });
    expect(number).toBe(NUMBER);
  });
});
