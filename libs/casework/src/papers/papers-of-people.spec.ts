import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ABSENCE,
  addPaper,
  changePaper,
  FAMILY_MEMBER,
  listPapers,
  listStalePapers,
  PASSPORT,
  readCase,
  readPaperHistory,
  readTechnician,
  removePaper,
  restorePaper,
  VISA,
  type Actor,
  type PaperNoun,
} from '@sapar/casework';
import { NewAbsence, NewFamilyMember, NewPassport, NewVisa } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
afterAll(() => scene.close());

const OLD = { number: 'C01X00T47', country: 'DE', issuedOn: '2021-05-04', expiresOn: '2026-06-04' };
const RENEWED = { number: 'C77X11T99', country: 'DE', issuedOn: '2026-03-20', expiresOn: '2036-03-19' };
const PRINTED = { kind: 'sticker', category: 'В2', entries: '2', validFromOn: '2026-03-01', validToOn: '2026-08-31' };

/** A planned visit of a person whom the host has entered. */
const plan = async (): Promise<{ readonly caseId: string; readonly technicianId: string }> => {
  const caseId = await scene.openCase({ basis: 'visa' });
  const { technician } = await readCase(scene.casework, scene.host, caseId);
  return { caseId, technicianId: technician.id };
};
const add = (noun: PaperNoun, technicianId: string, facts: object, actor: Actor = scene.supplier) =>
  addPaper(scene.casework, actor, noun, technicianId, facts as Readonly<Record<string, unknown>>);
const addPassport = (technicianId: string, facts: object) => add(PASSPORT, technicianId, NewPassport.parse(facts));
const addVisa = (technicianId: string, facts: object) =>
  add(VISA, technicianId, NewVisa.parse({ ...PRINTED, ...facts }));
const datesOf = async (caseId: string): Promise<readonly string[]> =>
  (await readCase(scene.casework, scene.host, caseId)).dates
    .filter(({ kind, state }) => kind === 'document-expiry' && state === 'open')
    .map(({ subject, dueOn }) => `${String(subject)} ${String(dueOn)}`)
    .sort();

describe('a new passport', () => {
  it('moves the watch to its own end, while the visa in the old one stays watched (P5)', async () => {
    const { caseId, technicianId } = await plan();
    const old = await addPassport(technicianId, OLD);
    await addVisa(technicianId, { passportId: old.id, caseIds: [caseId] });
    expect(await datesOf(caseId)).toEqual(['passport 2026-06-04', 'visa 2026-08-31']);
    await addPassport(technicianId, RENEWED);
    expect(await datesOf(caseId)).toEqual(['passport 2036-03-19', 'visa 2026-08-31']);
    const { rows } = await scene.database.admin.query(
      `select 1 from reminder r join deadline d on d.id = r.deadline_id
       where d.case_id = $1 and d.subject = 'passport' and r.deadline_revision < d.revision and r.state = 'planned'`,
      [caseId],
    );
    expect(rows).toEqual([]);
    expect(await readTechnician(scene.casework, scene.supplier, technicianId)).toMatchObject({
      ...{ passportMasked: '••••••T99', passportExpiresOn: '2036-03-19' },
    });
  });

  it('names what carries the old number, the dead apart from the doubtful (S28)', async () => {
    const { caseId, technicianId } = await plan();
    const old = await addPassport(technicianId, OLD);
    const sticker = await addVisa(technicianId, { passportId: old.id, caseIds: [caseId] });
    const electronic = await addVisa(technicianId, { kind: 'electronic', category: 'B1', passportId: old.id });
    expect((await listStalePapers(scene.casework, scene.supplier, technicianId)).items).toEqual([]);
    const renewed = await addPassport(technicianId, RENEWED);
    const stale = async () =>
      (await listStalePapers(scene.casework, scene.supplier, technicianId)).items.map(({ code, isDead, subjectId }) => [
        ...[code, isDead, subjectId],
      ]);
    expect(new Set(await stale())).toEqual(
      new Set([
        ['visa-in-old-passport', false, sticker.id],
        ['e-visa-in-old-passport', true, electronic.id],
      ]),
    );
    await removePaper(scene.casework, scene.supplier, PASSPORT, renewed);
    // With two passports held, the one marked for Kazakhstan is in use; nobody has marked the old one again.
    expect(await stale()).toEqual([]);
  });

  it('never shows a number, neither in an answer nor in the journal', async () => {
    const { technicianId } = await plan();
    const passport = await addPassport(technicianId, OLD);
    expect(passport).toMatchObject({ numberMasked: '••••••T47', isMain: true, version: 1 });
    const corrected = await changePaper(scene.casework, scene.supplier, PASSPORT, passport.id, 1, {
      ...NewPassport.parse({ ...RENEWED, issuedBy: 'Stadt Augsburg' }),
    });
    const history = await readPaperHistory(scene.casework, scene.supplier, PASSPORT, passport.id);
    expect(history.items.map(({ act }) => act)).toEqual(['passport-changed', 'passport-added']);
    expect(history.items[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'expiresOn', before: '2026-06-04', after: '2036-03-19', isNamed: true },
        { field: 'issuedBy', before: null, after: 'Stadt Augsburg', isNamed: true },
        { field: 'number', before: null, after: null, isNamed: false },
      ]),
    );
    const { rows } = await scene.database.admin.query<{ line: string }>('select e::text as line from event e');
    for (const text of [JSON.stringify([passport, corrected, history]), ...rows.map(({ line }) => line)])
      expect(text).not.toMatch(/C01X00T47|C77X11T99/);
    expect(rows.some(({ line }) => line.includes('Augsburg'))).toBe(false);
  });
});

describe('a stolen passport (S24)', () => {
  it('takes its visa from a visit that has not begun, and gives it back when it is found', async () => {
    const { caseId, technicianId } = await plan();
    const passport = await addPassport(technicianId, OLD);
    await addVisa(technicianId, { passportId: passport.id, caseIds: [caseId] });
    const visaOf = async () => (await readCase(scene.casework, scene.host, caseId)).visaValidToOn;
    expect(await visaOf()).toBe('2026-08-31');
    const stolen = await changePaper(scene.casework, scene.supplier, PASSPORT, passport.id, passport.version, {
      ...NewPassport.parse({ ...OLD, state: 'stolen', stateOn: '2026-03-21' }),
    });
    expect(await visaOf()).toBeNull();
    expect((await listStalePapers(scene.casework, scene.supplier, technicianId)).items).toMatchObject([
      { code: 'visa-in-lost-passport', isDead: true },
    ]);
    await changePaper(scene.casework, scene.supplier, PASSPORT, passport.id, stolen.version, NewPassport.parse(OLD));
    expect(await visaOf()).toBe('2026-08-31');
  });

  it.each([
    ['stolen without a day', { state: 'stolen' }, 'stateOn'],
    ['held since a day', { stateOn: '2026-03-01' }, 'stateOn'],
    ['expired before it was issued', { expiresOn: '2021-05-03' }, 'expiresOn'],
    ['of no number', { number: '' }, 'number'],
  ])('or any other is not taken %s', (_what, changes, path) => {
    const parsed = NewPassport.safeParse({ ...OLD, ...changes });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('cannot be one that is stolen tomorrow', async () => {
    const { technicianId } = await plan();
    await expect(addPassport(technicianId, { ...OLD, state: 'stolen', stateOn: '2026-03-28' })).rejects.toMatchObject({
      fields: [{ path: 'stateOn', code: 'after-today' }],
    });
  });
});

describe('a visa', () => {
  it('is read by the visits that travel on it, and taken back with its way back', async () => {
    const { caseId, technicianId } = await plan();
    const visa = await addVisa(technicianId, { stayDays: 30, caseIds: [caseId] });
    const carried = async () => {
      const { visaCategory, visaEntries, visaStayDays, visaValidToOn } = await readCase(
        ...([scene.casework, scene.host, caseId] as const),
      );
      return [visaCategory, visaEntries, visaStayDays, visaValidToOn];
    };
    const whole = ['B2', '2', 30, '2026-08-31'];
    expect(await carried()).toEqual(whole);
    const removed = await removePaper(scene.casework, scene.supplier, VISA, visa);
    expect(await carried()).toEqual([null, null, null, null]);
    const restored = await restorePaper(scene.casework, scene.supplier, VISA, removed);
    expect(await carried()).toEqual(whole);
    expect(restored).toMatchObject({ removedAt: null, caseIds: [caseId] });
    await changePaper(scene.casework, scene.supplier, VISA, visa.id, restored.version, {
      ...NewVisa.parse({ ...PRINTED, stayDays: 30, caseIds: [] }),
    });
    expect(await carried()).toEqual([null, null, null, null]);
  });

  it('of fewer entries or other dates names the visits that no longer fit (S21)', async () => {
    const { caseId, technicianId } = await plan();
    const visa = await addVisa(technicianId, { entries: '1', validToOn: '2026-03-02', stayDays: 5, caseIds: [caseId] });
    expect(visa['misfits']).toMatchObject([{ caseId, reasons: expect.arrayContaining(['after-validity']) }]);
  });

  it("is not given to another person's visit, passport or invitation", async () => {
    const { technicianId } = await plan();
    const other = await plan();
    const strange = await addPassport(other.technicianId, OLD);
    await expect(addVisa(technicianId, { caseIds: [other.caseId] })).rejects.toMatchObject({
      fields: [{ path: 'caseIds.0', code: 'of-another-case' }],
    });
    await expect(addVisa(technicianId, { passportId: strange.id })).rejects.toMatchObject({
      fields: [{ path: 'passportId', code: 'invalid' }],
    });
  });
});

describe('papers of a person', () => {
  it('are changed only by whoever has read the newest version, and not once they are taken back', async () => {
    const { technicianId } = await plan();
    const facts = NewAbsence.parse({ country: 'IN', fromOn: '2026-04-01', passportPlace: 'Embassy of India, Berlin' });
    const absence = await add(ABSENCE, technicianId, facts);
    const longer = { ...facts, toOn: '2026-04-20' };
    await changePaper(scene.casework, scene.supplier, ABSENCE, absence.id, 1, longer);
    const late = changePaper(scene.casework, scene.supplier, ABSENCE, absence.id, 1, facts);
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' });
    const removed = await removePaper(scene.casework, scene.supplier, ABSENCE, { id: absence.id, version: 2 });
    expect(removed.removedAt).not.toBeNull();
    for (const act of [
      () => changePaper(scene.casework, scene.supplier, ABSENCE, absence.id, 3, facts),
      () => removePaper(scene.casework, scene.supplier, ABSENCE, { id: absence.id, version: 3 }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'already-done' });
    await restorePaper(scene.casework, scene.supplier, ABSENCE, { id: absence.id, version: 3 });
    const { items } = await listPapers(scene.casework, scene.supplier, ABSENCE, technicianId);
    expect(items).toMatchObject([{ country: 'IN', toOn: '2026-04-20', removedAt: null, version: 4 }]);
  });

  it('are unknown to every other company', async () => {
    const { technicianId } = await plan();
    const { id } = await addPassport(technicianId, OLD);
    for (const act of [
      () => listPapers(scene.casework, scene.otherHost, PASSPORT, technicianId),
      () => readPaperHistory(scene.casework, scene.otherHost, PASSPORT, id),
      () => removePaper(scene.casework, scene.otherHost, PASSPORT, { id, version: 1 }),
      () => listStalePapers(scene.casework, scene.otherHost, technicianId),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('name a family on papers of its own, which no partner reads', async () => {
    const { technicianId } = await plan();
    const eda = { name: 'Eda Müller-Şahin', relation: 'spouse', citizenship: 'TR', route: 'visa-free' };
    await add(FAMILY_MEMBER, technicianId, NewFamilyMember.parse(eda));
    const seen = async (actor: Actor) =>
      (await listPapers(scene.casework, actor, FAMILY_MEMBER, technicianId)).items.map((one) => one['name']);
    expect([await seen(scene.supplier), await seen(scene.host)]).toEqual([['Eda Müller-Şahin'], []]);
    const { rows } = await scene.database.admin.query('select 1 from family_member f where f::text like $1', ['%Eda%']);
    expect(rows).toEqual([]);
  });
});
