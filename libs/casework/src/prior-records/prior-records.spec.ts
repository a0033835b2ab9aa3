import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  NewHrNote,
  NewPriorRecord,
  NewTechnician,
  ShowPriorRecord,
  TakeOverPerson,
  type PriorRecord,
} from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { readCase } from '../cases/read-case.js';
import { listJournal } from '../journal/list-journal.js';
import { addPaper } from '../papers/add-paper.js';
import { changePaper } from '../papers/change-paper.js';
import { HR_NOTE } from '../papers/nouns/hr-note.js';
import { PRIOR_RECORD } from '../papers/nouns/prior-record.js';
import { readPaperHistory } from '../papers/read-paper-history.js';
import { listPapers } from '../papers/read-papers.js';
import { removePaper, restorePaper } from '../papers/remove-paper.js';
import { addTechnician } from '../technicians/add-technician.js';
import { takeOverPerson } from '../sharing/take-over-person.js';
import { listPriorRecordHosts, showPriorRecord, takeBackPriorRecord } from './show-prior-record.js';

let scene: Scene;
let technicianId: string;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-27T05:00:00Z');
  technicianId = await ownPersonOnVisit();
});
afterAll(() => scene.close());

const FACTS = { kind: 'refusal', country: 'US', happenedOn: '2024-05-02', explanation: 'A letter was missing' };

/** A person of the supplier, whom the host sees by a visit and has not entered. */
async function ownPersonOnVisit(): Promise<string> {
  const caseId = await scene.openCase();
  const { technician } = await readCase(scene.casework, scene.host, caseId);
  await scene.database.admin.query('update technician set entered_by_tenant_id = supplier_tenant_id where id = $1', [
    technician.id,
  ]);
  return technician.id;
}
const add = (actor: Actor = scene.supplier, changes: object = {}, person = technicianId) =>
  addPaper(scene.casework, actor, PRIOR_RECORD, person, NewPriorRecord.parse({ ...FACTS, number: 'R-17', ...changes }));
const list = async (actor: Actor, person = technicianId) =>
  (await listPapers(scene.casework, actor, PRIOR_RECORD, person)).items as unknown as readonly PriorRecord[];
const NOTE = 'Asks for the children to be at school first';
const addNote = (actor: Actor = scene.supplier, person = technicianId, note = NOTE) =>
  addPaper(scene.casework, actor, HR_NOTE, person, NewHrNote.parse({ note }));
const notes = async (actor: Actor, person = technicianId) =>
  (await listPapers(scene.casework, actor, HR_NOTE, person)).items.map((one) => one['note']);
const show = (id: string, actor = scene.supplier, hostTenantId = scene.host.tenantId) =>
  showPriorRecord(scene.casework, actor, id, ShowPriorRecord.parse({ hostTenantId, reason: 'Asked in the form' }));

describe('an earlier refusal, overstay or offence', () => {
  it('is entered, corrected, taken back and put back by the supplier, and no host sees it', async () => {
    const { id, version } = await add();
    const changed = NewPriorRecord.parse({ ...FACTS, kind: 'overstay', explanation: 'Two days, fine paid' });
    const after = await changePaper(scene.casework, scene.supplier, PRIOR_RECORD, id, version, changed);
    expect(after).toMatchObject({
      kind: 'overstay',
      explanation: 'Two days, fine paid',
      number: 'R-17',
      mayShow: true,
    });
    const removed = await removePaper(scene.casework, scene.supplier, PRIOR_RECORD, { id, version: after.version });
    expect(await list(scene.supplier)).toMatchObject([{ removedAt: expect.any(String) }]);
    await restorePaper(scene.casework, scene.supplier, PRIOR_RECORD, { id, version: removed.version });
    expect(await list(scene.supplier)).toMatchObject([{ id, removedAt: null, showings: [] }]);
    expect(await list(scene.host)).toEqual([]);
    await expect(add(scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is of the past', async () => {
    await expect(add(scene.supplier, { happenedOn: '2026-03-28' })).rejects.toMatchObject({
      ...{ code: 'invalid-fields', fields: [{ path: 'happenedOn', code: 'after-today' }] },
    });
  });

  it('stands in no table readable but by kind, country and day', async () => {
    await add();
    const { rows } = await scene.database.admin.query<{ line: string }>(
      'select p::text as line from prior_record p union all select e::text from event e',
    );
    expect(rows.filter(({ line }) => line.includes('letter was missing') || line.includes('R-17'))).toEqual([]);
  });
});

describe('a showing', () => {
  it('tells one host of one record, by whom, when and why, and both find it in their journals', async () => {
    const { id } = await add();
    await add(scene.supplier, { country: 'GB' });
    await show(id);
    const [shown, ...others] = await list(scene.host);
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      ...{ id, explanation: 'A letter was missing', number: 'R-17', mayChange: false, mayShow: false },
      showings: [{ reason: 'Asked in the form', shownByName: 'Kessel Robotik GmbH', takenBackAt: null }],
    });
    expect((await list(scene.supplier)).find((one) => one.id === id)?.showings).toMatchObject([
      { hostName: 'Dala Industry LLP', shownByName: 'Aliya Serikova' },
    ]);
    for (const actor of [scene.host, scene.supplier]) {
      const query = { act: 'prior-record-shown', limit: 50 };
      const { items } = await listJournal(scene.casework, actor, query as Parameters<typeof listJournal>[2]);
      expect(items.length).toBeGreaterThan(0);
    }
  });

  it('ends from the moment on when it is taken back, stays written down, and can be made anew', async () => {
    const { id } = await add();
    await show(id);
    const showing = (await list(scene.supplier))[0]!.showings[0]!;
    await takeBackPriorRecord(scene.casework, scene.supplier, showing.id, showing.version);
    expect(await list(scene.host)).toEqual([]);
    expect((await list(scene.supplier))[0]!.showings).toMatchObject([{ takenBackByName: 'Aliya Serikova' }]);
    await expect(
      takeBackPriorRecord(scene.casework, scene.supplier, showing.id, showing.version + 1),
    ).rejects.toMatchObject({ code: 'already-done' });
    await show(id);
    expect(await list(scene.host)).toHaveLength(1);
  });

  it('is the supplier’s to make and to end, once for a host, and to nobody who has no visit of the person', async () => {
    const { id } = await add();
    await expect(show(id, scene.host)).rejects.toMatchObject({ code: 'not-found' });
    await expect(show(id, scene.supplier, scene.otherHost.tenantId)).rejects.toMatchObject({ code: 'not-found' });
    await show(id);
    await expect(show(id)).rejects.toMatchObject({ code: 'already-done' });
    await expect(show(id, scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    const [{ showings }] = (await list(scene.host)) as [PriorRecord];
    await expect(takeBackPriorRecord(scene.casework, scene.host, showings[0]!.id, 1)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(takeBackPriorRecord(scene.casework, scene.otherHost, showings[0]!.id, 1)).rejects.toMatchObject({
      code: 'not-found',
    });
    const { items } = await listPriorRecordHosts(scene.casework, scene.supplier, technicianId);
    expect(items).toEqual([{ id: scene.host.tenantId, name: 'Dala Industry LLP' }]);
  });

  it('hides with the record that the supplier takes back', async () => {
    const { id } = await add();
    await show(id);
    const { version } = (await list(scene.supplier))[0]!;
    await removePaper(scene.casework, scene.supplier, PRIOR_RECORD, { id, version });
    expect(await list(scene.host)).toEqual([]);
  });

  it('lets a host write nothing, whatever it asks the database', async () => {
    const { id } = await add();
    await show(id);
    const { tenantId, userId } = scene.host;
    const tryAs = (sql: string) =>
      scene.casework.unitOfWork.run({ tenantId, userId }, (transaction) => transaction.query(sql, [id]));
    for (const sql of [
      `update prior_record set country = 'FR' where id = $1`,
      'update prior_record_showing set taken_back_at = null, version = version + 1 where record_id = $1',
      `insert into prior_record_showing select gen_random_uuid(), record_id, technician_id, supplier_tenant_id, host_tenant_id, 'x', shown_by, now(), shown_by, now(), 1
       from prior_record_showing where record_id = $1`,
    ])
      await expect(tryAs(sql)).rejects.toThrow(/row-level security/);
  });
});

describe('an HR note', () => {
  it('is written, changed and taken back by the supplier, with a trace, and the host of the visit sees none of it', async () => {
    const { id, version } = await addNote();
    const changed = { note: 'Prefers the night train' };
    const after = await changePaper(scene.casework, scene.supplier, HR_NOTE, id, version, changed);
    expect(after).toMatchObject({ note: 'Prefers the night train', byName: 'Aliya Serikova', mayChange: true });
    expect([await notes(scene.supplier), await notes(scene.host)]).toEqual([['Prefers the night train'], []]);
    const { items } = await readPaperHistory(scene.casework, scene.supplier, HR_NOTE, id);
    expect(items[0]?.changes).toMatchObject([{ field: 'note', before: NOTE, after: 'Prefers the night train' }]);
    for (const actor of [scene.host, scene.otherHost])
      for (const act of [
        () => readPaperHistory(scene.casework, actor, HR_NOTE, id),
        () => changePaper(scene.casework, actor, HR_NOTE, id, 2, changed),
        () => removePaper(scene.casework, actor, HR_NOTE, { id, version: 2 }),
      ])
        await expect(act()).rejects.toMatchObject({ code: 'not-found' });
    await expect(addNote(scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    await removePaper(scene.casework, scene.supplier, HR_NOTE, { id, version: after.version });
  });

  it('leaves lines in the journal of the supplier alone, and words in no table readable', async () => {
    const { id } = await addNote();
    const { rows } = await scene.database.admin.query<{ host: string | null }>(
      'select host_tenant_id as host from event where subject_id = $1',
      [id],
    );
    expect(rows).toEqual([{ host: null }]);
    const found = await scene.database.admin.query(
      `select h::text as line from hr_note h where h::text like '%school%' union all select e::text from event e where e::text like '%school%'
       union all select s::text from search_suffix s where s::text like '%school%' union all select r::text from case_row r where r::text like '%school%'`,
    );
    expect(found.rows).toEqual([]);
  });

  it('opens to no host that asks the database, whatever was shown to it and though it entered the person itself', async () => {
    await addNote();
    await show((await add()).id);
    await scene.database.admin.query(
      'update technician set entered_by_tenant_id = $2, taken_over_at = null where id = $1',
      [technicianId, scene.host.tenantId],
    );
    const { tenantId, userId } = scene.host;
    const asHost = (sql: string) =>
      scene.casework.unitOfWork.run({ tenantId, userId }, (transaction) => transaction.query(sql, [technicianId]));
    expect(await asHost('select 1 from hr_note where technician_id = $1')).toEqual([]);
    const insert = `insert into hr_note (id, technician_id, supplier_tenant_id, note_sealed, created_at)
      select gen_random_uuid(), id, supplier_tenant_id, decode(repeat('00', 64), 'hex'), now() from technician where id = $1`;
    await expect(asHost(insert)).rejects.toThrow(/row-level security/);
    await expect(addNote(scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a person that a host has entered', () => {
  const enter = (actor: Actor, passportNumber: string) =>
    addTechnician(
      scene.casework,
      actor,
      NewTechnician.parse({
        ...{ surname: 'LI', givenNames: 'WEI', citizenship: 'CN', passportNumber },
        ...(actor.tenantKind === 'host' ? { supplierTenantId: scene.supplier.tenantId } : {}),
      }),
    );

  it('has its records kept by that host until the supplier takes the person over', async () => {
    const id = await enter(scene.host, 'E10000001');
    await add(scene.host, {}, id);
    expect(await list(scene.host, id)).toMatchObject([{ mayChange: true, mayShow: false }]);
    await takeOverPerson(scene.casework, scene.supplier, id, 1, TakeOverPerson.parse({ choices: {} }));
    expect(await list(scene.supplier, id)).toMatchObject([{ explanation: 'A letter was missing', mayShow: true }]);
    expect(await list(scene.host, id)).toEqual([]);
    await expect(add(scene.host, {}, id)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('hides from that host what the supplier writes before it has taken the person over', async () => {
    const id = await enter(scene.host, 'E10000003');
    await add(scene.host, {}, id);
    await add(scene.supplier, { country: 'GB' }, id);
    expect(await list(scene.host, id)).toMatchObject([{ country: 'US' }]);
    expect(await list(scene.supplier, id)).toHaveLength(2);
  });

  it('and whom the supplier has as well keeps the records of both, readable under one key', async () => {
    const own = await enter(scene.supplier, 'E10000002');
    const theirs = await enter(scene.host, 'E10000002');
    await add(scene.supplier, { country: 'GB' }, own);
    await add(scene.host, {}, theirs);
    await addNote(scene.supplier, theirs);
    await takeOverPerson(scene.casework, scene.supplier, theirs, 1, TakeOverPerson.parse({ choices: {} }));
    expect(await list(scene.supplier, own)).toMatchObject([
      ...[{ explanation: 'A letter was missing', number: 'R-17' }, { explanation: 'A letter was missing' }],
    ]);
    expect(await notes(scene.supplier, own)).toEqual([NOTE]);
  });
});

describe('erasing a person', () => {
  it('takes the records, the showings and the notes with it', async () => {
    const { id } = await add();
    await addNote();
    await show(id);
    await scene.casework.unitOfWork.run(scene.supplier, (transaction) =>
      transaction.query('select erase_person($1)', [technicianId]),
    );
    const { rows } = await scene.database.admin.query(
      'select id from prior_record where technician_id = $1 union all select id from prior_record_showing where technician_id = $1 union all select id from hr_note where technician_id = $1',
      [technicianId],
    );
    expect(rows).toEqual([]);
  });
});
