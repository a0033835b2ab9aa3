import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ErasePerson,
  NewApplication,
  NewAuthorityRequest,
  NewDatedPaper,
  NewFine,
  NewHindrance,
  NewTechnician,
  NewZonePermit,
  ReadPassport,
  RecordConsent,
  RecordExit,
  RecordMovement,
  SignRetention,
  WithdrawConsent,
} from '@sapar/contracts';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { addCostAndWords, addTraveller, arrivalOn, filingActs, openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { readCase } from '../cases/read-case.js';
import { verifyJournal } from '../journal/verify-journal.js';
import { recordMovement } from '../movements/record-movement.js';
import { addDatedPaper } from '../dated-papers/add-dated-paper.js';
import { addPaper } from '../papers/add-paper.js';
import { AUTHORITY_REQUEST } from '../papers/nouns/authority-request.js';
import { FINE } from '../papers/nouns/fine.js';
import { HINDRANCE } from '../papers/nouns/hindrance.js';
import { VISA_APPLICATION } from '../papers/nouns/visa-application.js';
import { ZONE_PERMIT } from '../papers/nouns/zone-permit.js';
import type { PaperNoun } from '../papers/paper-noun.js';
import { readPassport } from '../readings/read-passport.js';
import { search } from '../search/search.js';
import { correctArrival } from '../stays/correct-arrival.js';
import { recordExit } from '../stays/record-exit.js';
import { changeTechnician } from '../technicians/change-technician.js';
import { listTechnicians, readTechnician } from '../technicians/technicians.queries.js';
import { eraseDue } from './erase-due.js';
import { erasePerson } from './erase-person.js';
import { readPersonalData } from './read-personal-data.js';
import { recordConsent, withdrawConsent } from './record-consent.js';
import { signRetention } from './sign-retention.js';

let scene: Scene;
let across: UnitOfWork;
let source: ReturnType<typeof createDataSource>;
beforeAll(async () => {
  scene = await openScene();
  source = createDataSource({ url: scene.database.workerUrl, role: 'sapar_worker', poolSize: 1 });
  await source.initialize();
  across = new UnitOfWork(source);
}, 60_000);
afterAll(async () => {
  await source.destroy();
  await scene.close();
});

/** Words that stand nowhere else, one in each place that takes words about a person. */
const CANARY = {
  ...{ surname: 'ZQXCANARY', givenNames: 'QWVCANARY', nativeName: '金絲雀鳥', passportNumber: 'ZZ9CANARY7' },
  ...{ phone: '+99 7654321001', email: 'canary.mail@kessel.example', position: 'Canarywright' },
  ...{ address: 'Canary street 7', reason: 'canary reason' },
} as const;

async function dump(): Promise<string> {
  const { rows: tables } = await scene.database.admin.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog','information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await scene.database.admin.query<{ line: string }>(`select t::text as line from ${name} t`);
    parts.push(...rows.map(({ line }) => line));
  }
  return parts.join('\n');
}
const hitsIn = (text: string): readonly string[] =>
  Object.entries(CANARY).flatMap(([name, word]) =>
    [word, Buffer.from(word).toString('hex'), word.toLowerCase()].some((form) => text.includes(form)) ? [name] : [],
  );

async function visitOfCanary() {
  await scene.setClock('2026-03-27T05:00:00Z');
  const { casework, host, supplier } = scene;
  const { caseId, notificationId } = await addTraveller(scene, '2026-02-20');
  const { technician, stays } = await readCase(casework, host, caseId);
  const stayId = stays[0]!.id;
  const facts = NewTechnician.omit({ supplierTenantId: true }).parse({
    ...{ surname: CANARY.surname, givenNames: CANARY.givenNames, nativeName: CANARY.nativeName, citizenship: 'CN' },
    ...{ passportNumber: CANARY.passportNumber, passportExpiresOn: '2031-01-01', phone: CANARY.phone },
    ...{ email: CANARY.email, position: CANARY.position, bornOn: '1990-02-03' },
  });
  await changeTechnician(casework, supplier, technician.id, technician.version, facts);
  await readPassport(
    casework,
    host,
    technician.id,
    ReadPassport.parse({ way: 'shown', place: 'case', reason: CANARY.reason }),
  );
  const arrival = arrivalOn('2026-02-21', { addressOfStay: CANARY.address });
  const again = await readCase(casework, host, caseId);
  await correctArrival(casework, host, stayId, again.stays[0]!.version, { ...arrival, reason: CANARY.reason });
  const move = RecordMovement.parse({ kind: 'move', movedOn: '2026-02-23', addressOfStay: CANARY.address });
  await recordMovement(casework, host, stayId, move);
  const acts = filingActs(scene);
  const documentId = await acts.upload();
  await acts.file(notificationId, {
    ...{ kind: 'submitted', filedBy: 'host', channel: 'vmp', documentId, number: 'R-1', note: CANARY.reason },
  });
  await papersOfCanary(technician.id, caseId);
  return { technicianId: technician.id, caseId, stayId, documentId };
}

/** What a visit keeps beside its stays: an application that names the passport, an illness, a fine, a request, a permit. */
async function papersOfCanary(technicianId: string, caseId: string): Promise<void> {
  const { rows } = await scene.database.admin.query<{ id: string }>(
    'select id from passport where technician_id = $1 and deleted_at is null order by is_main desc, created_at desc limit 1',
    [technicianId],
  );
  const { reason: note } = CANARY;
  const day = '2026-02-25';
  const add = (noun: PaperNoun, facts: Readonly<Record<string, unknown>>) =>
    addPaper(scene.casework, noun.keeper === 'host' ? scene.host : scene.supplier, noun, caseId, facts);
  const applied = { postName: 'Berlin', category: 'B2', entries: '1', passportId: rows[0]?.id, note, number: note };
  await add(VISA_APPLICATION, NewApplication.parse(applied));
  await add(HINDRANCE, NewHindrance.parse({ cause: 'illness', fromOn: day, note, paper: note }));
  await add(FINE, NewFine.parse({ kind: 'warning', article: '518', fined: 'technician', decidedOn: day, note }));
  await add(AUTHORITY_REQUEST, NewAuthorityRequest.parse({ authority: 'Unit', askedOn: day, wanted: note }));
  const paper = NewDatedPaper.parse({ kind: 'insurance', title: note, endsOn: day, responsible: note });
  await addDatedPaper(scene.casework, scene.host, caseId, paper);
  await addCostAndWords(scene, caseId, note);
  await add(ZONE_PERMIT, NewZonePermit.parse({ zone: 'Border', number: note, fromOn: day, toOn: day }));
}
const leave = async (stayId: string, caseId: string): Promise<void> => {
  await recordExit(scene.casework, scene.host, stayId, RecordExit.parse({ leftOn: '2026-03-20' }));
  expect((await readCase(scene.casework, scene.host, caseId)).stays[0]?.leftOn).toBe('2026-03-20');
};
const dataOf = (technicianId: string, actor: Actor = scene.supplier) =>
  readPersonalData(scene.casework, actor, technicianId);
const erase = async (technicianId: string, facts: Readonly<Record<string, string>> = {}, actor = scene.supplier) => {
  const { displayName, version } = await dataOf(technicianId);
  const body = ErasePerson.parse({ typedName: displayName, reason: 'asked-by-person', ...facts });
  return erasePerson(scene.casework, actor, technicianId, version, body);
};

describe('an erased person', () => {
  it('leaves no word in the whole database and no paper, and the journal holds', async () => {
    const { technicianId, caseId, stayId, documentId } = await visitOfCanary();
    expect(hitsIn(await dump())).toEqual([
      'surname',
      'givenNames',
      'nativeName',
      'phone',
      'email',
      'position',
      'address',
      'reason',
    ]);
    await expect(erase(technicianId)).rejects.toMatchObject({ code: 'case-open' });
    await leave(stayId, caseId);
    await expect(erase(technicianId, { typedName: 'zqxcanary' })).rejects.toMatchObject({ code: 'invalid-fields' });
    const told = (await dataOf(technicianId)).plan;
    expect(told.map(({ kind, outcome, why }) => `${kind} ${outcome} ${why ?? ''}`)).toEqual([
      ...['papers removed ', 'mail removed ', 'identity removed ', 'dates stays no-period', 'journal stays no-name'],
    ]);
    await erase(technicianId);
    expect(hitsIn(await dump())).toEqual([]);
    await expect(scene.casework.files.get(documentId)).rejects.toThrow();
    for (const { tenantId } of [scene.host, scene.supplier])
      expect((await verifyJournal({ unitOfWork: scene.database.unitOfWork }, tenantId)).fault).toBeNull();
  });

  it('keeps the dates and the receipt of the visit, without a name', async () => {
    const { technicianId, caseId, stayId } = await visitOfCanary();
    await leave(stayId, caseId);
    await erase(technicianId);
    const { technician, stays } = await readCase(scene.casework, scene.host, caseId);
    expect([technician.displayName, technician.passportMasked]).toEqual(['–', null]);
    expect(stays[0]).toMatchObject({ enteredOn: '2026-02-21', leftOn: '2026-03-20' });
    expect(await dump()).toContain('R-1');
  });

  it('is new when coming back: found by no number and no name (S55)', async () => {
    const { technicianId, caseId, stayId } = await visitOfCanary();
    const find = async (q: string) => JSON.stringify(await search(scene.casework, scene.supplier, { text: q }));
    expect(await find(CANARY.passportNumber)).toContain(technicianId);
    await leave(stayId, caseId);
    await erase(technicianId);
    expect(await find(CANARY.passportNumber)).not.toContain(technicianId);
    expect(await find(CANARY.surname)).not.toContain(technicianId);
    const { items } = await listTechnicians(scene.casework, scene.supplier, { limit: 200 });
    expect(items.map(({ id }) => id)).not.toContain(technicianId);
    expect((await dataOf(technicianId)).canErase).toBe(false);
    await expect(erase(technicianId)).rejects.toMatchObject({ code: 'already-done' });
  });

  it('is erased for every host, and only by the company whose person it is', async () => {
    const { technicianId, caseId, stayId } = await visitOfCanary();
    await leave(stayId, caseId);
    await scene.database.admin.query('update technician set entered_by_tenant_id = supplier_tenant_id where id = $1', [
      technicianId,
    ]);
    const { version } = await readTechnician(scene.casework, scene.host, technicianId);
    const body = ErasePerson.parse({ typedName: 'x', reason: 'asked-by-person' });
    for (const [actor, code] of [
      [scene.host, 'not-allowed'],
      [scene.otherHost, 'not-found'],
    ] as const)
      await expect(erasePerson(scene.casework, actor, technicianId, version, body)).rejects.toMatchObject({ code });
    const call = scene.database.unitOfWork.run({ tenantId: scene.host.tenantId, userId: null }, (transaction) =>
      transaction.query('select erase_person($1)', [technicianId]),
    );
    await expect(call).rejects.toMatchObject({ code: '42501' });
    expect((await readTechnician(scene.casework, scene.supplier, technicianId)).surname).toBe(CANARY.surname);
  });
});

describe('a signed period', () => {
  const sign = (kind: string, months: number, actor: Actor = scene.supplier) =>
    signRetention(
      scene.casework,
      actor,
      SignRetention.parse({ kind, months, reason: 'A repeat counts within a year' }),
    );
  const run = () => eraseDue({ unitOfWork: scene.database.unitOfWork, acrossCompanies: across });
  const isErased = async (technicianId: string) => (await dataOf(technicianId)).erasedAt !== null;

  it('runs from the last exit; nothing is erased without one, nor a day before its end', async () => {
    const { technicianId, caseId, stayId } = await visitOfCanary();
    await leave(stayId, caseId);
    await scene.setClock('2040-01-01T05:00:00Z');
    await run();
    expect(await isErased(technicianId)).toBe(false);
    await scene.setClock('2026-03-27T05:00:00Z');
    await sign('identity', 24);
    const periods = await sign('identity', 12);
    expect(periods.inForce).toMatchObject([{ kind: 'identity', months: 12, signedName: 'Aliya Serikova' }]);
    expect(periods.earlier).toMatchObject([{ months: 24 }]);
    const { retention, lastDayOn } = await dataOf(technicianId);
    expect(lastDayOn).toBe('2026-03-20');
    expect(retention).toContainEqual({ kind: 'identity', months: 12, deleteOn: '2027-03-20' });
    await scene.setClock('2027-03-19T18:59:00Z');
    await run();
    expect(await isErased(technicianId)).toBe(false);
    await scene.setClock('2027-03-19T19:01:00Z'); // 20 March in Kazakhstan.
    await run();
    expect(await isErased(technicianId)).toBe(true);
    expect(await run()).toBe(0);
  });

  it('of papers is shorter and takes the papers alone (S52)', async () => {
    const { technicianId, caseId, stayId } = await visitOfCanary();
    await leave(stayId, caseId);
    await sign('papers', 0);
    await run();
    const { rows } = await scene.database.admin.query(
      'select 1 from stored_file where case_id = $1 and deleted_at is null',
      [caseId],
    );
    expect(rows).toEqual([]);
    expect(await isErased(technicianId)).toBe(false);
  });

  it('is changed by nobody afterwards', async () => {
    await sign('dates', 36);
    const act = scene.database.unitOfWork.run({ tenantId: scene.supplier.tenantId, userId: null }, (transaction) =>
      transaction.query('update retention_period set months = 1'),
    );
    await expect(act).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a consent', () => {
  it('says to what, in which words, how and when, and when it was withdrawn', async () => {
    const { technicianId } = await visitOfCanary();
    const facts = RecordConsent.parse({
      purpose: 'visit',
      textVersion: '2026-03',
      way: 'signed-paper',
      givenOn: '2026-02-01',
    });
    const consent = await recordConsent(scene.casework, scene.supplier, technicianId, facts);
    const withdraw = (withdrawnOn: string) =>
      withdrawConsent(
        scene.casework,
        scene.supplier,
        consent.id,
        consent.version,
        WithdrawConsent.parse({ withdrawnOn }),
      );
    await expect(withdraw('2026-01-31')).rejects.toMatchObject({ fields: [{ code: 'end-before-start' }] });
    await expect(withdraw('2026-03-28')).rejects.toMatchObject({ fields: [{ code: 'after-today' }] });
    await withdraw('2026-03-02');
    expect((await dataOf(technicianId)).consents).toMatchObject([{ ...facts, withdrawnOn: '2026-03-02' }]);
    await expect(recordConsent(scene.casework, scene.otherHost, technicianId, facts)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
