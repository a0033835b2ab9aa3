import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addTechnician,
  changeTechnician,
  importTechnicians,
  listTechnicianImports,
  listTechnicians,
  previewImport,
  readTechnician,
  undoTechnicianImport,
  type Actor,
} from '@sapar/casework';
import { ChangeTechnician, ImportChoices, NewTechnician, PageQuery } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import { strToU8, zipSync } from 'fflate';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-20T05:00:00Z');
  await scene.database.admin.query('truncate technician_import, technician, search_suffix cascade');
});
afterAll(() => scene.close());

const HEAD = 'Surname;Given names;Citizenship;Date of birth;Passport number;Passport expires';
const fileOf = (text: string | Uint8Array, name = 'people.csv') => ({
  name,
  bytes: Buffer.from(typeof text === 'string' ? strToU8(text) : text),
});
const choicesOf = (choices: object = {}) => ImportChoices.parse(choices);
const preview = (text: string | Uint8Array, choices: object = {}, actor: Actor = scene.supplier) =>
  previewImport(scene.casework, actor, fileOf(text), choicesOf(choices));
const take = (text: string | Uint8Array, choices: object = {}, actor: Actor = scene.supplier) =>
  importTechnicians(scene.casework, actor, fileOf(text), choicesOf(choices));
const add = (facts: object = {}): Promise<string> =>
  addTechnician(
    scene.casework,
    scene.supplier,
    NewTechnician.parse({
      ...{
        surname: 'WEBER',
        givenNames: 'JONAS',
        citizenship: 'DE',
        bornOn: '1980-01-01',
        passportNumber: 'C01X00T47',
      },
      ...facts,
    }),
  );
const people = async () =>
  (await listTechnicians(scene.casework, scene.supplier, PageQuery.parse({ limit: 100 }))).items;
const outcomes = async (text: string | Uint8Array, choices: object = {}) =>
  (await preview(text, choices)).rows.map(({ line, outcome, faults }) =>
    [line, outcome, ...faults.map(({ field, code }) => `${field} ${code}`)].join(' '),
  );

/** A workbook as small as one can be. */
const bookOf = (rows: string, more: { readonly book?: string; readonly after?: string } = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="x">${more.book ?? ''}<sheets><sheet name="secret" state="hidden" r:id="r0"/><sheet name="a" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r0" Target="worksheets/sheet0.xml"/><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${more.after ?? ''}</worksheet>`),
  });
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const BOOK_HEAD = `<row r="1">${cell('A1', 'Фамилия')}${cell('B1', 'Гражданство')}${cell('C1', 'Дата рождения')}${cell('D1', 'Паспорт')}</row>`;

describe('a sheet of people', () => {
  it('is understood by its heads, its days and its countries, and changes nothing while it is looked at', async () => {
    const text = `${HEAD}\nMÜLLER;DENIZ;Германия;29221;C01X00T47;31/12/2031\n李;伟;CN;4 марта 1985 г.;E12345678;\n`;
    const { counts, rows, missing, asksDayOrder } = await preview(text);
    expect([counts, missing, asksDayOrder]).toEqual([
      { new: 2, change: 0, same: 0, ask: 0, 'left-out': 0 },
      ...[[], false],
    ]);
    expect(rows.map(({ line, name }) => [line, name])).toEqual([
      [2, 'DENIZ MÜLLER'],
      [3, '伟 李'],
    ]);
    expect(await people()).toEqual([]);
    expect(await take(text)).toMatchObject({ added: 2, changed: 0, leftOut: [] });
    expect(
      (await people()).map(({ surname, citizenship, bornOn, passportMasked, passportExpiresOn }) =>
        [surname, citizenship, bornOn, passportMasked, passportExpiresOn].join(' '),
      ),
    ).toEqual(['MÜLLER DE 1980-01-01 ••••••T47 2031-12-31', '李 CN 1985-03-04 ••••••678 ']);
  });

  it('asks which of 03 and 04 is the day, names each line that it leaves out, and takes in the others', async () => {
    const text = `${HEAD}\nA;X;DE;03/04/1981;P0000001;\nB;X;DE;31/12/1980;P0000002;\nC;X;Atlantis;1.1.80;P0000003;\n;X;;;P0000004;\n`;
    expect(await outcomes(text)).toEqual([
      '2 left-out bornOn ambiguous-date',
      '4 left-out citizenship unknown-country bornOn two-digit-year',
      '5 left-out surname required citizenship required',
      '3 new',
    ]);
    expect((await preview(text)).asksDayOrder).toBe(true);
    const done = await take(text, { isDayFirst: true });
    expect([done.added, done.leftOut.map(({ line }) => line)]).toEqual([2, [4, 5]]);
    expect((await people()).map(({ bornOn }) => bornOn)).toEqual(['1981-04-03', '1980-12-31']);
  });

  it('that comes again changes nobody and enters nobody', async () => {
    const text = `${HEAD}\nWEBER;JONAS;DE;1980-01-01;C01X00T47;2031-12-31\n`;
    await take(text);
    expect(await outcomes(text)).toEqual(['2 same']);
    expect(await take(text, { updateAll: true })).toEqual({ id: null, added: 0, changed: 0, leftOut: [] });
    expect(await people()).toHaveLength(1);
  });

  it('shows what differs field by field and overwrites nothing unasked; what is empty or masked says nothing', async () => {
    const id = await add({ phone: '+49 1', position: 'Fitter' });
    const text = `Surname;Given names;Citizenship;Born;Passport;Phone;Position\nWEBER;JONAS;DE;01.01.1980;C01 X00T47;+49 2;\n`;
    const [row] = (await preview(text)).rows;
    expect(row).toMatchObject({ outcome: 'change', technicianId: id });
    expect(row?.differences).toEqual([{ field: 'phone', before: '+49 1', after: '+49 2' }]);
    expect(await take(text)).toMatchObject({ changed: 0, leftOut: [{ line: 2, faults: [{ code: 'not-taken' }] }] });
    expect(await take(text, { answers: { 2: 'update' } })).toMatchObject({ changed: 1 });
    expect(await readTechnician(scene.casework, scene.supplier, id)).toMatchObject({
      phone: '+49 2',
      position: 'Fitter',
    });
    const masked = `Sapar ID;Surname;Passport\n${id};WEBERS;••••••T47\n`;
    expect((await preview(masked)).rows[0]?.differences.map(({ field }) => field)).toEqual(['surname']);
  });

  it('matches by passport and birthday; another birthday or only a name is a question, answered line by line', async () => {
    const id = await add();
    const text = `${HEAD}\nWEBER;JONAS;DE;1981-01-01;C01X00T47;\nweber;Jonas;DE;;;\n`;
    const { rows } = await preview(text);
    expect(
      rows.map(({ outcome, candidates }) => [outcome, candidates.map(({ technicianId }) => technicianId)]),
    ).toEqual([
      ['ask', [id]],
      ['ask', [id]],
    ]);
    expect(await take(text)).toMatchObject({ added: 0, changed: 0, leftOut: [{ line: 2 }, { line: 3 }] });
    expect(await take(text, { answers: { 2: 'skip', 3: 'new' } })).toMatchObject({ added: 1, leftOut: [{ line: 2 }] });
    const [line] = (await preview(text, { answers: { 2: id } })).rows.filter((each) => each.line === 2);
    expect(line).toMatchObject({ outcome: 'change', differences: [{ field: 'bornOn', before: '1980-01-01' }] });
  });

  it('that names one person twice takes the first line and says where it was', async () => {
    const text = `${HEAD}\nA;X;DE;1981-04-03;P0000001;\nA;X;DE;1981-04-03;P 0000001;\n`;
    expect(await outcomes(text)).toEqual(['3 left-out line twice', '2 new']);
  });

  it('in Windows-1251 with semicolons, spaces that do not break and letters of no width is read and told', async () => {
    const cyrillic = 'Фамилия;Имя;Гражданство;Дата рождения;Паспорт\nИВАНОВ;ИВАН;Россия;01.02.1980;N1234567\n';
    const bytes = Uint8Array.from(cyrillic, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x0410 + 0xc0;
    });
    const { rows, findings } = await preview(bytes);
    expect([findings, rows[0]?.name]).toEqual([[{ code: 'windows-1251', count: 1 }], 'ИВАН ИВАНОВ']);
    const marked = `\uFEFF${HEAD}\n\u00a0WE\u200bBER\u00a0;"JO;NAS";DE;1980-01-01;C01X00T47;\n`;
    const told = await preview(marked);
    expect([told.rows[0]?.name, told.findings]).toEqual(['JO;NAS WEBER', [{ code: 'hidden-letters', count: 1 }]]);
  });

  it('as a workbook says what it holds beside plain cells, and counts days from the year it names', async () => {
    const rows = `${BOOK_HEAD}<row r="2" hidden="1">${cell('A2', 'WEBER &amp; SON')}${cell('B2', 'DE')}<c r="C2"><v>27759</v></c><c r="D2"><f>1+1</f><v>7654321</v></c></row>
      <row r="4">${cell('A4', 'B')}${cell('B4', 'DE')}<c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    const more = { book: '<workbookPr date1904="1"/>', after: '<mergeCells><mergeCell ref="A9:B9"/></mergeCells>' };
    const { findings, counts } = await preview(bookOf(rows, more));
    expect(Object.fromEntries(findings.map(({ code, count }) => [code, count]))).toEqual({
      ...{ formulas: 2, 'formula-errors': 1, 'hidden-rows': 1, 'merged-cells': 1, 'from-1904': 1 },
    });
    expect(counts).toMatchObject({ new: 2 });
    await take(bookOf(rows, more));
    expect((await people()).map(({ surname, bornOn }) => [surname, bornOn])).toEqual([
      ['B', null],
      ['WEBER & SON', '1980-01-01'],
    ]);
  });

  it.each([
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'old-workbook'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0, 1]), 'invalid'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), 'invalid'],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'invalid'],
    ['a head alone', strToU8(HEAD), 'no-lines'],
    ['more lines than go into one file', strToU8(`${HEAD}\n${'A;X;DE;;;\n'.repeat(5_001)}`), 'too-many'],
  ])('that is %s is refused in a word', async (_what, bytes, code) => {
    await expect(preview(bytes)).rejects.toMatchObject({ fields: [{ path: 'file', code }] });
  });

  it('of a host names whose people they are, and cannot change those whom their company keeps', async () => {
    const of = { supplierTenantId: scene.supplier.tenantId };
    const person = {
      surname: 'WEBER',
      citizenship: 'DE',
      bornOn: '1980-01-01',
      passportNumber: 'C01X00T47',
      phone: '1',
    };
    const id = await addTechnician(scene.casework, scene.host, NewTechnician.parse({ ...person, ...of }));
    const text = `Surname;Citizenship;Born;Passport;Phone\nWEBER;DE;1980-01-01;C01X00T47;2\nNEW;DE;;;\n`;
    await expect(preview(text, {}, scene.host)).rejects.toMatchObject({ fields: [{ path: 'supplierTenantId' }] });
    const ofStranger = { supplierTenantId: scene.otherHost.tenantId };
    await expect(preview(text, ofStranger, scene.host)).rejects.toMatchObject({ code: 'not-found' });
    expect((await preview(text, of, scene.host)).counts).toMatchObject({ change: 1, new: 1 });
    await scene.database.admin.query('update technician set taken_over_at = now()');
    expect(await take(text, { ...of, updateAll: true }, scene.host)).toMatchObject({
      ...{ added: 1, changed: 0, leftOut: [{ line: 2, faults: [{ code: 'of-supplier' }] }] },
    });
    expect(await readTechnician(scene.casework, scene.supplier, id)).toMatchObject({ phone: '1' });
  });
});

describe('a whole import', () => {
  const text = `Surname;Given names;Citizenship;Born;Passport;Passport expires;Phone\nWEBER;JONAS;DE;1980-01-01;C01X00T47;2031-12-31;2\nNEW;X;DE;1990-05-05;P0000009;;\n`;
  const last = async () => (await listTechnicianImports(scene.casework, scene.supplier)).items[0]!;
  const undo = async () => {
    const { id, version } = await last();
    return undoTechnicianImport(scene.casework, scene.supplier, id, version);
  };

  it('is taken back: who came goes, who changed is as before with the passport, and the passport is free again', async () => {
    const id = await add({ phone: '1' });
    await take(text, { updateAll: true });
    expect(await last()).toMatchObject({ fileName: 'people.csv', added: 1, changed: 1, undoneAt: null });
    expect(await undo()).toEqual({ undone: 2, kept: [] });
    expect((await people()).map(({ surname }) => surname)).toEqual(['WEBER']);
    const before = await readTechnician(scene.casework, scene.supplier, id);
    expect(before).toMatchObject({ phone: '1', passportMasked: '••••••T47', passportExpiresOn: null });
    await expect(undo()).rejects.toMatchObject({ code: 'already-done' });
    expect(await outcomes(text)).toEqual(['2 change', '3 new']);
  });

  it('takes a new passport back and the former is in force again', async () => {
    const id = await add({ passportExpiresOn: '2027-01-01' });
    await take(`Sapar ID;Passport;Passport expires\n${id};N7654321;2036-01-01\n`, { updateAll: true });
    const changed = await readTechnician(scene.casework, scene.supplier, id);
    expect(changed).toMatchObject({ passportMasked: '•••••321', passportExpiresOn: '2036-01-01' });
    await undo();
    const before = await readTechnician(scene.casework, scene.supplier, id);
    expect(before).toMatchObject({ passportMasked: '••••••T47', passportExpiresOn: '2027-01-01' });
  });

  it('leaves whoever was changed since as they are, and names them', async () => {
    const id = await add({ phone: '1' });
    await take(text, { updateAll: true });
    const { version } = await readTechnician(scene.casework, scene.supplier, id);
    const change = ChangeTechnician.parse({ surname: 'WEBER', citizenship: 'DE', phone: '3' });
    await changeTechnician(scene.casework, scene.supplier, id, version, change);
    expect(await undo()).toEqual({
      undone: 1,
      kept: [{ technicianId: id, name: 'Weber', why: 'changed-since' }],
    });
    expect(await readTechnician(scene.casework, scene.supplier, id)).toMatchObject({ phone: '3' });
  });

  it('can be taken back for thirty days, by its own company alone', async () => {
    await take(text);
    const { id, version } = await last();
    await expect(undoTechnicianImport(scene.casework, scene.otherHost, id, version)).rejects.toMatchObject({
      code: 'not-found',
    });
    await scene.setClock('2026-04-19T05:00:01Z');
    await expect(undoTechnicianImport(scene.casework, scene.supplier, id, version)).rejects.toMatchObject({
      code: 'already-done',
    });
    expect((await listTechnicianImports(scene.casework, scene.supplier)).items).toEqual([]);
  });

  it('is done or not done at all', async () => {
    await scene.database.admin.query(
      `create function fail_second() returns trigger language plpgsql as $$ begin if new.surname = 'NEW' then raise exception 'no'; end if; return new; end $$`,
    );
    await scene.database.admin.query(
      'create trigger fail_second before insert on technician for each row execute function fail_second()',
    );
    const id = await add({ phone: '1' });
    await expect(take(text, { updateAll: true })).rejects.toThrow();
    await scene.database.admin.query('drop trigger fail_second on technician');
    expect(await readTechnician(scene.casework, scene.supplier, id)).toMatchObject({ phone: '1', version: 1 });
    expect((await listTechnicianImports(scene.casework, scene.supplier)).items).toEqual([]);
  });

  it('keeps no word about a person that is readable in a table', async () => {
    await add({ phone: '+49 SECRET' });
    await take(text, { updateAll: true });
    const { rows } = await scene.database.admin.query<{ row: string }>(
      `select t::text as row from technician_import_row t union all select t::text from technician_import t`,
    );
    expect(rows.length).toBe(3);
    expect(rows.filter(({ row }) => /SECRET|WEBER|C01X00T47/.test(row))).toEqual([]);
  });
});
