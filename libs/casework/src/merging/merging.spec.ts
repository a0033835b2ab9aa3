import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeTechnician,
  MergeTechnicians,
  NewAbsence,
  NewCase,
  NewFamilyMember,
  NewIdentity,
  NewPassport,
  NewPriorRecord,
  NewTechnician,
  NewVisa,
  ReadIdentity,
  ReadPassport,
} from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import type { Actor } from '../actor.js';
import { addCase } from '../cases/add-case.js';
import { readCase } from '../cases/read-case.js';
import { verifyJournal } from '../journal/verify-journal.js';
import { addPaper } from '../papers/add-paper.js';
import { ABSENCE } from '../papers/nouns/absence.js';
import { FAMILY_MEMBER } from '../papers/nouns/family-member.js';
import { IDENTITY } from '../papers/nouns/identity.js';
import { PASSPORT } from '../papers/nouns/passport.js';
import { PRIOR_RECORD } from '../papers/nouns/prior-record.js';
import { VISA } from '../papers/nouns/visa.js';
import type { PaperNoun } from '../papers/paper-noun.js';
import { listPapers } from '../papers/read-papers.js';
import { readIdentity } from '../readings/read-identity.js';
import { readPassport } from '../readings/read-passport.js';
import { search } from '../search/search.js';
import { addTechnician } from '../technicians/add-technician.js';
import { changeTechnician } from '../technicians/change-technician.js';
import { readTechnician } from '../technicians/technicians.queries.js';
import { listMerges } from './list-merges.js';
import { mergeTechnicians, previewMerge } from './merge-technicians.js';
import { undoMerge } from './undo-merge.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
}, 60_000);
afterAll(() => scene.close());

let entered = 0;
const numberOf = (letter: string): string => `${letter}${String((entered += 1)).padStart(8, '0')}`;
const enter = (facts: object, actor: Actor = scene.supplier): Promise<string> =>
  addTechnician(scene.casework, actor, NewTechnician.parse({ citizenship: 'DE', ...facts }));
const person = (id: string) => readTechnician(scene.casework, scene.supplier, id);
const add = (noun: PaperNoun, id: string, facts: object) =>
  addPaper(scene.casework, scene.supplier, noun, id, facts as Readonly<Record<string, unknown>>);
const list = async (noun: PaperNoun, id: string) => (await listPapers(scene.casework, scene.supplier, noun, id)).items;
const inUse = async (id: string) =>
  (await readPassport(scene.casework, scene.supplier, id, ReadPassport.parse({ way: 'shown', place: 'technician' })))
    .number;
const birthPlace = async (id: string) =>
  (
    await readIdentity(
      scene.casework,
      scene.supplier,
      id,
      ReadIdentity.parse({ field: 'birthPlace', way: 'shown', place: 'technician' }),
    )
  ).value;
const merge = async (keptId: string, otherId: string, choices: object = {}, actor: Actor = scene.supplier) => {
  const [{ version }, { version: otherVersion }] = [await person(keptId), await person(otherId)];
  const body = MergeTechnicians.parse({ otherId, otherVersion, choices });
  return mergeTechnicians(scene.casework, actor, keptId, version, body);
};
const undo = (id: string, version = 1, actor: Actor = scene.supplier) => undoMerge(scene.casework, actor, id, version);

/** The kept entry with a passport, and another with everything that can hang on a person. */
async function twoEntries() {
  const keptNumber = numberOf('K');
  const otherNumber = numberOf('T');
  const bornOn = '1987-05-04';
  const keptId = await enter({
    surname: 'AYDIN',
    givenNames: 'DENIZ',
    bornOn,
    email: 'deniz@kessel.example',
    passportNumber: keptNumber,
  });
  const caseId = await scene.openCase({ basis: 'visa' });
  const otherId = (await readCase(scene.casework, scene.host, caseId)).technician.id;
  const { version } = await person(otherId);
  const facts = {
    surname: 'AYDIN',
    givenNames: 'DENİZ',
    citizenship: 'DE',
    bornOn,
    phone: '+49 1',
    email: 'd@aydin.example',
  };
  await changeTechnician(scene.casework, scene.supplier, otherId, version, ChangeTechnician.parse(facts));
  const passport = await add(PASSPORT, otherId, NewPassport.parse({ number: otherNumber, country: 'DE' }));
  const printed = { kind: 'sticker', category: 'B2', entries: '2', validFromOn: '2026-03-01', validToOn: '2026-08-31' };
  await add(
    VISA,
    otherId,
    NewVisa.parse({ ...printed, number: 'V1234567', passportId: passport.id, caseIds: [caseId] }),
  );
  await add(ABSENCE, otherId, NewAbsence.parse({ country: 'IN', fromOn: '2026-04-01' }));
  await add(IDENTITY, otherId, NewIdentity.parse({ sex: 'female', birthPlace: 'Augsburg' }));
  const refusal = { kind: 'refusal', country: 'KZ', happenedOn: '2024-05-01', explanation: 'one letter of the name' };
  await add(PRIOR_RECORD, otherId, NewPriorRecord.parse(refusal));
  const eda = { name: 'Eda Aydın', relation: 'spouse', citizenship: 'TR', route: 'visa-free' };
  await add(FAMILY_MEMBER, otherId, NewFamilyMember.parse(eda));
  return { keptId, otherId, caseId, keptNumber, otherNumber };
}

describe('two entries of one person', () => {
  it('are compared before anything is done: which values differ, what goes over, what stays', async () => {
    const { keptId, otherId, otherNumber } = await twoEntries();
    await add(IDENTITY, keptId, NewIdentity.parse({ sex: 'female' }));
    const preview = await previewMerge(scene.casework, scene.supplier, keptId, { otherId });
    expect(preview.differences).toContainEqual({ field: 'phone', kept: null, other: '+49 1' });
    expect(preview.differences.map(({ field }) => field)).toContain('passportNumber');
    expect(JSON.stringify(preview)).not.toContain(otherNumber);
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { kind: 'cases', count: 1 },
        { kind: 'visas', count: 1 },
        { kind: 'absences', count: 1 },
        { kind: 'family', count: 1 },
      ]),
    );
    expect([preview.left, preview.together]).toEqual([[{ kind: 'identities', count: 1 }], []]);
    expect(await person(otherId)).toMatchObject({ id: otherId });
  });

  it('become one with everything, in letters that open under the kept key, and are found as one', async () => {
    const { keptId, otherId, caseId, keptNumber, otherNumber } = await twoEntries();
    const merged = await merge(keptId, otherId, { email: 'other' });
    expect(merged).toMatchObject({ keptId, mergedId: otherId, undoneAt: null, byName: expect.any(String) });
    await expect(person(otherId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await person(keptId)).toMatchObject({ phone: '+49 1', email: 'd@aydin.example', givenNames: 'DENIZ' });
    expect((await readCase(scene.casework, scene.host, caseId)).technician.id).toBe(keptId);
    expect(await inUse(keptId)).toBe(keptNumber);
    expect((await list(PASSPORT, keptId)).filter(({ isMain }) => isMain === true)).toHaveLength(1);
    expect((await list(VISA, keptId)).map(({ numberMasked }) => numberMasked)).toEqual(['•••••567']);
    expect(await birthPlace(keptId)).toBe('Augsburg');
    expect((await list(PRIOR_RECORD, keptId)).map(({ explanation }) => explanation)).toEqual([
      'one letter of the name',
    ]);
    expect((await list(FAMILY_MEMBER, keptId)).map(({ name }) => name)).toEqual(['Eda Aydın']);
    const found = JSON.stringify(await search(scene.casework, scene.supplier, { text: otherNumber }));
    expect([found.includes(keptId), found.includes(otherId)]).toEqual([true, false]);
    for (const { tenantId } of [scene.host, scene.supplier])
      expect((await verifyJournal({ unitOfWork: scene.database.unitOfWork }, tenantId)).fault).toBeNull();
  });

  it('use the chosen passport', async () => {
    const { keptId, otherId, otherNumber } = await twoEntries();
    await merge(keptId, otherId, { passportNumber: 'other' });
    expect(await inUse(keptId)).toBe(otherNumber);
  });

  it('come apart again as they were, but for what somebody has changed or added since', async () => {
    const { keptId, otherId, caseId, keptNumber, otherNumber } = await twoEntries();
    const before = await person(keptId);
    const { id } = await merge(keptId, otherId, { email: 'other', passportNumber: 'other' });
    const merged = await person(keptId);
    const change = ChangeTechnician.parse({
      surname: 'AYDIN',
      givenNames: 'DENIZ',
      citizenship: 'DE',
      bornOn: '1987-05-04',
      email: 'd@aydin.example',
      phone: '+49 2',
    });
    await changeTechnician(scene.casework, scene.supplier, keptId, merged.version, change);
    await add(ABSENCE, keptId, NewAbsence.parse({ country: 'FR', fromOn: '2026-05-01' }));
    expect(await undo(id)).toMatchObject({ keptId, mergedId: otherId, left: [], keptFields: ['phone'] });
    expect(await person(keptId)).toMatchObject({ email: before.email, phone: '+49 2' });
    expect(await person(otherId)).toMatchObject({ email: 'd@aydin.example', phone: '+49 1' });
    expect((await readCase(scene.casework, scene.host, caseId)).technician.id).toBe(otherId);
    expect([await inUse(keptId), await inUse(otherId)]).toEqual([keptNumber, otherNumber]);
    expect(await birthPlace(otherId)).toBe('Augsburg');
    expect((await list(ABSENCE, keptId)).map(({ country }) => country)).toEqual(['FR']);
    expect((await list(ABSENCE, otherId)).map(({ country }) => country)).toEqual(['IN']);
    await expect(undo(id, 2)).rejects.toMatchObject({ code: 'already-done' });
    expect((await listMerges(scene.casework, scene.supplier, keptId)).items).toMatchObject([
      { id, undoneAt: expect.any(String) },
    ]);
  });

  it('stay one after thirty days', async () => {
    const { keptId, otherId } = await twoEntries();
    const { id, undoUntil } = await merge(keptId, otherId);
    expect(undoUntil).toMatch(/^2026-04-26T05:/);
    await scene.setClock('2026-04-26T05:30:00Z');
    await expect(undo(id)).rejects.toMatchObject({ code: 'undo-over' });
    await scene.setClock('2026-03-27T05:00:00Z');
  });

  it('are two people on one mission, and of two suppliers', async () => {
    const { keptId, otherId, caseId } = await twoEntries();
    const mission = (await readCase(scene.casework, scene.host, caseId)).mission.id;
    await addCase(scene.casework, scene.supplier, mission, NewCase.parse({ technicianId: keptId, basis: 'visa' }));
    expect((await previewMerge(scene.casework, scene.supplier, keptId, { otherId })).together).toHaveLength(1);
    await expect(merge(keptId, otherId)).rejects.toMatchObject({
      fields: [{ path: 'otherId', code: 'on-one-mission' }],
    });
    await expect(merge(keptId, keptId)).rejects.toMatchObject({
      fields: [{ path: 'otherId', code: 'the-same-entry' }],
    });
  });

  it('are nobody else’s to make one or to take apart, and an older reading of either is refused', async () => {
    const { keptId, otherId } = await twoEntries();
    await expect(merge(keptId, otherId, {}, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    const body = MergeTechnicians.parse({ otherId, otherVersion: 99 });
    const { version } = await person(keptId);
    const late = mergeTechnicians(scene.casework, scene.supplier, keptId, version, body);
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' });
    const { id } = await merge(keptId, otherId);
    for (const actor of [scene.host, scene.otherHost])
      await expect(undo(id, 1, actor)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are erased as one: nothing of the other entry outlives the name', async () => {
    const keptId = await enter({ surname: 'ZWILLING', givenNames: 'EINS' });
    const otherId = await enter({ surname: 'ZQTWINCANARY', givenNames: 'ZWEI', passportNumber: numberOf('Z') });
    const { id } = await merge(keptId, otherId);
    await scene.database.unitOfWork.run({ tenantId: scene.supplier.tenantId, userId: null }, (transaction) =>
      transaction.query('select erase_person($1)', [keptId]),
    );
    const { rows } = await scene.database.admin.query(
      `select surname, erased_at is not null as erased from technician where id = $1`,
      [otherId],
    );
    expect(rows).toEqual([{ surname: '–', erased: true }]);
    await expect(undo(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
