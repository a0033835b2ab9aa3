import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeIdentity,
  ChangeTechnician,
  ImportChoices,
  NewCitizenship,
  NewIdentity,
  NewTechnician,
  PageQuery,
  ReadIdentity,
} from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { readCase } from '../cases/read-case.js';
import { importTechnicians } from '../imports/import-technicians.js';
import { listTechnicianImports } from '../imports/list-imports.js';
import { previewImport } from '../imports/preview-import.js';
import { undoTechnicianImport } from '../imports/undo-import.js';
import { openCopySheet } from '../portal/open-copy-sheet.js';
import { listReadings } from '../readings/list-readings.js';
import { readIdentity } from '../readings/read-identity.js';
import { addTechnician } from '../technicians/add-technician.js';
import { changeTechnician } from '../technicians/change-technician.js';
import { listTechnicians, readTechnician } from '../technicians/technicians.queries.js';
import { addPaper } from './add-paper.js';
import { changePaper } from './change-paper.js';
import { CITIZENSHIP } from './nouns/citizenship.js';
import { IDENTITY } from './nouns/identity.js';
import { readPaperHistory } from './read-paper-history.js';
import { listPapers } from './read-papers.js';
import { removePaper, restorePaper } from './remove-paper.js';

const MAN = '870504301236';
const WOMAN = '870504401232';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
}, 60_000);
afterAll(() => scene.close());

const enter = (facts: Readonly<Record<string, string>> = {}, actor: Actor = scene.supplier): Promise<string> =>
  addTechnician(
    scene.casework,
    actor,
    NewTechnician.parse({ surname: 'LI', givenNames: 'WEI', citizenship: 'CN', bornOn: '1987-05-04', ...facts }),
  );
const add = (technicianId: string, facts: object, actor: Actor = scene.supplier) =>
  addPaper(scene.casework, actor, IDENTITY, technicianId, NewIdentity.parse(facts));
const fieldOf = async (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { readonly fields?: readonly { readonly path: string; readonly code: string }[] }) => error.fields,
  );

describe('what forms ask of a person', () => {
  it('is kept sealed where it would open doors, and answered masked', async () => {
    const technicianId = await enter();
    const facts = { sex: 'male', birthCountry: 'CN', birthPlace: 'Qingdaozhen', residenceCountry: 'DE', iin: MAN };
    expect(await add(technicianId, facts)).toMatchObject({
      ...{ sex: 'male', residenceCountry: 'DE', birthPlaceMasked: '••••••', iinMasked: '•••••••••236' },
    });
    const { rows } = await scene.database.admin.query(
      `select 1 from identity_record i where i::text like any($1) union all select 1 from event e where e::text like any($1)`,
      [['%Qingdaozhen%', `%${MAN}%`]],
    );
    expect(rows).toEqual([]);
  });

  it('is told in full once the reading is written down, to who may see the person and nobody else', async () => {
    const { caseId } = await addTraveller(scene, '2026-02-20');
    const { id } = (await readCase(scene.casework, scene.host, caseId)).technician;
    await add(id, { birthPlace: 'Augsburg' });
    const read = (actor: Actor, field = 'birthPlace') =>
      readIdentity(scene.casework, actor, id, ReadIdentity.parse({ field, way: 'shown', place: 'technician' }));
    expect(await read(scene.host)).toEqual({ value: 'Augsburg' });
    await expect(read(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(scene.host, 'iin')).rejects.toMatchObject({ code: 'not-found' });
    const { items } = await listReadings(scene.casework, scene.supplier, id);
    expect(items).toMatchObject([{ what: 'birth-place-read', byCompany: 'Dala Industry LLP', place: 'technician' }]);
  });

  it('is one of a person: a second is refused, also by putting an older one back', async () => {
    const technicianId = await enter();
    const first = await add(technicianId, { sex: 'male' });
    await expect(add(technicianId, { sex: 'male' })).rejects.toMatchObject({ code: 'already-done' });
    const removed = await removePaper(scene.casework, scene.supplier, IDENTITY, first);
    await add(technicianId, { sex: 'unspecified' });
    const back = restorePaper(scene.casework, scene.supplier, IDENTITY, removed);
    await expect(back).rejects.toMatchObject({ code: 'already-done' });
    const both = await enter();
    const tries = await Promise.allSettled([add(both, { sex: 'male' }), add(both, { sex: 'female' })]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is the owner’s to write: neither a host that only sees the person nor a stranger', async () => {
    const { caseId } = await addTraveller(scene, '2026-02-20');
    const { id } = (await readCase(scene.casework, scene.host, caseId)).technician;
    await scene.database.admin.query('update technician set entered_by_tenant_id = supplier_tenant_id where id = $1', [
      id,
    ]);
    await expect(add(id, { sex: 'male' }, scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(add(id, { sex: 'male' }, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect((await listPapers(scene.casework, scene.host, IDENTITY, id)).items).toEqual([]);
  });

  it('keeps who changed what: values by name, sealed ones only that they changed', async () => {
    const technicianId = await enter();
    const made = await add(technicianId, { sex: 'male', employer: 'Kessel Service', iin: MAN });
    const next = ChangeIdentity.parse({ sex: 'male', employer: 'Kessel China', iin: MAN, birthPlace: 'Qingdao' });
    await changePaper(scene.casework, scene.supplier, IDENTITY, made.id, made.version, next);
    const { items } = await readPaperHistory(scene.casework, scene.supplier, IDENTITY, made.id);
    expect(items[0]).toMatchObject({ act: 'identity-changed', byName: 'Aliya Serikova' });
    expect(items[0]?.changes).toEqual([
      { field: 'employer', before: 'Kessel Service', after: 'Kessel China', isNamed: true },
      { field: 'birthPlace', before: null, after: null, isNamed: false },
    ]);
    const { items: now } = await listPapers(scene.casework, scene.supplier, IDENTITY, technicianId);
    expect(now).toMatchObject([{ iinMasked: '•••••••••236' }]);
  });
});

describe('an IIN', () => {
  it('that contradicts the date of birth or the sex is refused and said so', async () => {
    const technicianId = await enter();
    expect(await fieldOf(add(technicianId, { sex: 'male', iin: WOMAN }))).toEqual([
      { path: 'iin', code: 'iin-other-sex' },
    ]);
    const other = await enter({ bornOn: '1987-05-05' });
    expect(await fieldOf(add(other, { sex: 'male', iin: MAN }))).toEqual([
      { path: 'iin', code: 'iin-other-birth-date' },
    ]);
  });

  it('may be typed with spaces, and is refused for what is wrong in it', () => {
    expect(NewIdentity.parse({ iin: '870504 301 236' }).iin).toBe(MAN);
    expect(NewIdentity.safeParse({ iin: '870504301235' }).error?.issues[0]?.message).toBe('iin-check-digit');
    expect(NewIdentity.safeParse({ ethnicity: 'x', sex: 'male' }).success).toBe(false);
    expect(NewIdentity.safeParse({}).success).toBe(false);
  });
});

describe('the order of a name', () => {
  it('is what the person says, stays when the name is corrected, and goes when it is taken back', async () => {
    const technicianId = await enter();
    const nameOf = async () => (await readTechnician(scene.casework, scene.supplier, technicianId)).displayName;
    expect(await nameOf()).toBe('LI Wei');
    const kept = await add(technicianId, { nameOrder: 'given-first' });
    expect(await nameOf()).toBe('Wei Li');
    const { version } = await readTechnician(scene.casework, scene.supplier, technicianId);
    const change = ChangeTechnician.parse({ surname: 'LEE', givenNames: 'WEI', citizenship: 'CN' });
    await changeTechnician(scene.casework, scene.supplier, technicianId, version, change);
    expect(await nameOf()).toBe('Wei Lee');
    await removePaper(scene.casework, scene.supplier, IDENTITY, kept);
    expect(await nameOf()).toBe('LEE Wei');
  });
});

describe('the copy helper', () => {
  it('fills in what was entered, and notes the reading of what the form shows in full', async () => {
    const { caseId } = await addTraveller(scene, '2026-02-20');
    const { id } = (await readCase(scene.casework, scene.host, caseId)).technician;
    await add(id, { sex: 'female', birthPlace: 'Augsburg', birthCountry: 'DE', residenceCountry: 'TR', iin: WOMAN });
    const sheetOf = (form: 'invitation' | 'notification') =>
      openCopySheet(scene.casework, scene.host, caseId, { form });
    const values = Object.fromEntries((await sheetOf('invitation')).values.map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({ sex: 'female', 'birth-place': 'Augsburg', 'residence-country': 'TR' });
    const read = async () => (await listReadings(scene.casework, scene.supplier, id)).items.map(({ what }) => what);
    expect((await read()).sort()).toEqual(['birth-place-read', 'passport-read']);
    expect((await sheetOf('notification')).values).toContainEqual({ key: 'iin', label: 'ИИН', value: WOMAN });
    expect((await read()).filter((what) => what === 'iin-read')).toHaveLength(1);
  });
});

describe('further citizenships', () => {
  it('have their time, those that hold first', async () => {
    const technicianId = await enter();
    for (const facts of [
      { country: 'RU', toOn: '2019-03-01' },
      { country: 'TR', fromOn: '2020-01-01' },
    ])
      await addPaper(scene.casework, scene.supplier, CITIZENSHIP, technicianId, NewCitizenship.parse(facts));
    const { items } = await listPapers(scene.casework, scene.supplier, CITIZENSHIP, technicianId);
    expect(items.map(({ country }) => country)).toEqual(['TR', 'RU']);
  });
});

describe('an erased person', () => {
  it('leaves none of it', async () => {
    const technicianId = await enter({ bornOn: '1990-01-01' });
    await add(technicianId, { sex: 'male', employer: 'Zqxcanary' });
    await addPaper(scene.casework, scene.supplier, CITIZENSHIP, technicianId, NewCitizenship.parse({ country: 'TR' }));
    await scene.database.unitOfWork.run({ tenantId: scene.supplier.tenantId, userId: null }, (transaction) =>
      transaction.query('select erase_person($1)', [technicianId]),
    );
    const { rows } = await scene.database.admin.query(
      'select technician_id from identity_record where technician_id = $1 union all select technician_id from citizenship where technician_id = $1',
      [technicianId],
    );
    expect(rows).toEqual([]);
  });
});

describe('a sheet of people', () => {
  const fileOf = (text: string) => ({ name: 'people.csv', bytes: Buffer.from(text) });
  const preview = (text: string) =>
    previewImport(scene.casework, scene.supplier, fileOf(text), ImportChoices.parse({}));
  const take = (text: string, choices: object = {}) =>
    importTechnicians(scene.casework, scene.supplier, fileOf(text), ImportChoices.parse(choices));
  const outcomes = async (text: string) =>
    (await preview(text)).rows.map(({ line, outcome, faults }) =>
      [line, outcome, ...faults.map(({ field, code }) => `${field} ${code}`)].join(' '),
    );
  const ofSheet = async () =>
    (await listTechnicians(scene.casework, scene.supplier, PageQuery.parse({ limit: 100 }))).items.find(
      ({ surname }) => surname === 'WEBER',
    );

  it('carries what forms ask beside the passport, comes back unchanged from its export, and is taken back whole', async () => {
    const head =
      'Surname;Given names;Citizenship;Date of birth;Passport number;Sex;Order of the name;Country of birth;Place of birth;Country of residence;Employer;Languages of work;IIN;Further citizenships';
    const line = (place: string, iin: string, employer = 'Kessel Service') =>
      `WEBER;JONAS;DE;1987-05-04;C07X00T47;муж;given-first;Турция;${place};DE;${employer};German, English;${iin};TR/AT`;
    const given = `${head}\n${line('Augsburg', '870504301236')}\n`;
    expect(await outcomes(`${head}\n${line('Augsburg', '870504301235')}\n`)).toEqual([
      '2 left-out iin iin-check-digit',
    ]);
    const other = `${head}\n${line('Augsburg', '870504301236').replace('1987-05-04', '1987-05-05')}\n`;
    expect((await outcomes(other))[0]).toMatch(/^2 left-out iin /);
    await take(given);
    const person = await ofSheet();
    expect(person?.forms).toEqual({
      ...{ sex: 'male', nameOrder: 'given-first', birthCountry: 'TR', birthPlaceMasked: '••••••' },
      ...{ residenceCountry: 'DE', employer: 'Kessel Service', spokenLanguages: 'German, English' },
      ...{ iinMasked: '••••••', otherCitizenships: ['AT', 'TR'] },
    });
    expect(await outcomes(given)).toEqual(['2 same']);
    // As the export writes it: masked where something is sealed.
    const exported = `Sapar ID;${head}\n${person!.id};${line('••••••', '••••••').replace('TR/AT', 'AT, TR')}\n`;
    expect(await outcomes(exported)).toEqual(['2 same']);
    const changed = `${head}\n${line('Ulm', '870504301236', 'Kessel').replace('TR/AT', 'IT')}\n`;
    expect((await preview(changed)).rows[0]?.differences).toEqual([
      { field: 'employer', before: 'Kessel Service', after: 'Kessel' },
      { field: 'birthPlace', before: '••••••', after: '••••••' },
      { field: 'otherCitizenships', before: 'AT, TR', after: 'IT' },
    ]);
    await take(changed, { updateAll: true });
    expect((await ofSheet())?.forms).toMatchObject({ employer: 'Kessel', otherCitizenships: ['AT', 'IT', 'TR'] });
    const [last] = (await listTechnicianImports(scene.casework, scene.supplier)).items;
    expect(await undoTechnicianImport(scene.casework, scene.supplier, last!.id, last!.version)).toMatchObject({
      undone: 1,
    });
    expect(await outcomes(given)).toEqual(['2 same']);
  });
});
