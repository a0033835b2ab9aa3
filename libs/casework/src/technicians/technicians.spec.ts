import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addMission,
  addSite,
  addTechnician,
  changeTechnician,
  listTechnicians,
  readTechnician,
  recordArrival,
  type Actor,
} from '@sapar/casework';
import {
  ChangeTechnician,
  NewCase,
  NewMission,
  NewSite,
  NewTechnician,
  type Technician,
  type TechnicianQuery,
} from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

const LI = { surname: 'LI', givenNames: 'WEI', citizenship: 'CN', position: 'Engineer' };
const PASSPORT = { passportNumber: 'E12345678', passportExpiresOn: '2031-05-04' };

type Facts = Readonly<Record<string, string>>;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(() => scene.close());

async function enter(actor: Actor, facts: Facts = { ...LI, ...PASSPORT }): Promise<Technician> {
  const whose = actor.tenantKind === 'host' ? { supplierTenantId: scene.supplier.tenantId } : {};
  const id = await addTechnician(scene.casework, actor, NewTechnician.parse({ ...facts, ...whose }));
  return readTechnician(scene.casework, actor, id);
}
const change = (actor: Actor, { id, version }: Pick<Technician, 'id' | 'version'>, facts: Facts) =>
  changeTechnician(scene.casework, actor, id, version, ChangeTechnician.parse(facts));
async function rowsOf(sql: string, id: string): Promise<readonly Record<string, unknown>[]> {
  return (await scene.database.admin.query<Record<string, unknown>>(sql, [id])).rows;
}
const eventsOf = (id: string) =>
  rowsOf("select before, after from event where subject_id = $1 and act = 'technician-changed' order by at, id", id);
const passportsOf = (id: string) =>
  rowsOf(
    'select expires_on as "expiresOn", deleted_at as "deletedAt" from passport where technician_id = $1 order by created_at, id',
    id,
  );

/** Puts a person on a new mission of the host; the person may arrive at once. */
async function putOnMission({ id }: Technician, arrivedOn?: string, address = 'Atyrau, Hotel'): Promise<void> {
  await scene.openCase();
  const { rows } = await scene.database.admin.query<{ id: string }>('select id from mission order by id desc limit 1');
  const facts = NewCase.parse({ technicianId: id, basis: 'visa' });
  const caseId = await addCase(scene.casework, scene.supplier, rows[0]?.id ?? '', facts);
  if (arrivedOn === undefined) return;
  await recordArrival(scene.casework, scene.host, caseId, arrivalOn(arrivedOn, { addressOfStay: address }));
}

describe('a person', () => {
  it('is answered with the passport number masked', async () => {
    const person = await enter(scene.supplier);
    expect(person).toMatchObject({
      ...{ displayName: 'LI Wei', passportMasked: '••••••678', passportExpiresOn: '2031-05-04', canChange: true },
      ...{ supplierName: 'Kessel Robotik GmbH', lastVisits: [], reused: [], version: 1 },
    });
    expect(JSON.stringify(person)).not.toContain('E12345678');
  });

  it('cannot have the expiry of a passport without a number, which would be lost', async () => {
    await expect(enter(scene.supplier, { ...LI, passportExpiresOn: '2031-05-04' })).rejects.toMatchObject({
      fields: [{ path: 'passportNumber', code: 'required' }],
    });
  });

  it('is seen by the supplier, and by a host only from the first mission together', async () => {
    const person = await enter(scene.supplier);
    const seen = async (actor: Actor) =>
      (await listTechnicians(scene.casework, actor, { limit: 200 })).items.some(({ id }) => id === person.id);
    const read = (actor: Actor) => readTechnician(scene.casework, actor, person.id);
    expect([await seen(scene.supplier), await seen(scene.host)]).toEqual([true, false]);
    await expect(read(scene.host)).rejects.toMatchObject({ code: 'not-found' });
    await putOnMission(person);
    expect(await seen(scene.host)).toBe(true);
    expect(await read(scene.host)).toEqual({ ...person, canChange: false });
    await expect(read(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect((await listTechnicians(scene.casework, scene.otherHost, { limit: 200 })).items).toEqual([]);
  });
});

describe('changing a person', () => {
  it('is for the supplier; a host changes only a person that it entered itself', async () => {
    const ofSupplier = await enter(scene.supplier);
    await putOnMission(ofSupplier);
    await expect(change(scene.host, ofSupplier, { ...LI, phone: '+86 1' })).rejects.toMatchObject({
      code: 'owned-by-other',
    });
    const ofHost = await enter(scene.host);
    const byHost = await change(scene.host, ofHost, { ...LI, ...PASSPORT, phone: '+86 1' });
    const bySupplier = await change(scene.supplier, byHost, { ...LI, ...PASSPORT, phone: '+86 2' });
    expect(bySupplier).toMatchObject({ phone: '+86 2', version: 3 });
    expect(await eventsOf(ofSupplier.id)).toEqual([]);
  });

  it('of another company is not found, and nothing is written', async () => {
    const person = await enter(scene.host);
    await expect(change(scene.otherHost, person, { ...LI, surname: 'X' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await readTechnician(scene.casework, scene.host, person.id)).toEqual(person);
  });

  it('tells the journal the names of the fields, none of their values', async () => {
    const person = await enter(scene.supplier);
    const changed = await change(scene.supplier, person, {
      ...{ ...LI, givenNames: 'NA', nativeName: '李娜', bornOn: '1990-02-03' },
      ...{ passportNumber: 'G87654321', passportExpiresOn: '2033-01-01' },
    });
    expect(changed).toMatchObject({ displayName: 'LI Na', passportMasked: '••••••321', bornOn: '1990-02-03' });
    expect(await eventsOf(person.id)).toEqual([
      {
        before: null,
        after: { changed: ['givenNames', 'nativeName', 'bornOn', 'passportNumber', 'passportExpiresOn'] },
      },
    ]);
  });

  it('keeps the number that is left out, and another expiry of the same number corrects the passport', async () => {
    const person = await enter(scene.supplier);
    const renewed = await change(scene.supplier, person, { ...LI, passportExpiresOn: '2033-01-01' });
    expect(renewed).toMatchObject({ passportMasked: '••••••678', passportExpiresOn: '2033-01-01', version: 2 });
    const again = await change(scene.supplier, renewed, { ...LI, ...PASSPORT, passportExpiresOn: '2033-01-01' });
    expect(again).toEqual(renewed);
    expect(await passportsOf(person.id)).toEqual([{ expiresOn: '2033-01-01', deletedAt: null }]);
    const renewedAgain = await change(scene.supplier, renewed, { ...LI, passportNumber: 'G87654321' });
    expect(renewedAgain).toMatchObject({ passportMasked: '••••••321' });
    expect(await passportsOf(person.id)).toEqual([
      { expiresOn: '2033-01-01', deletedAt: null },
      { expiresOn: null, deletedAt: null },
    ]);
  });

  it('gives a first passport to who had none, and takes no expiry without a number', async () => {
    const person = await enter(scene.supplier, LI);
    await expect(change(scene.supplier, person, { ...LI, passportExpiresOn: '2033-01-01' })).rejects.toMatchObject({
      fields: [{ path: 'passportNumber', code: 'required' }],
    });
    const known = await change(scene.supplier, person, { ...LI, passportNumber: 'e 1234 5678' });
    expect(known).toMatchObject({ passportMasked: '••••••678', passportExpiresOn: null });
    expect(await eventsOf(person.id)).toMatchObject([{ after: { changed: ['passportNumber'] } }]);
  });

  it('by two at once takes the first and refuses the second', async () => {
    const person = await enter(scene.host);
    const both = await Promise.allSettled([
      change(scene.host, person, { ...LI, passportNumber: 'G11111111' }),
      change(scene.supplier, person, { ...LI, passportNumber: 'G22222222' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } });
    expect(await passportsOf(person.id)).toHaveLength(2);
  });
});

describe('a returning person', () => {
  it('brings along what is known, with the last visits, newest first (S60)', async () => {
    const person = await enter(scene.supplier);
    await putOnMission(person, '2026-03-10', 'Atyrau, Azattyq 4');
    await putOnMission(person, '2026-03-20', 'Aktau, Hotel Caspian');
    for (const actor of [scene.supplier, scene.host]) {
      const { lastVisits, reused } = await readTechnician(scene.casework, actor, person.id);
      expect(lastVisits).toMatchObject([
        { enteredOn: '2026-03-20', leftOn: null, addressOfStay: 'Aktau, Hotel Caspian', missionTitle: 'Robot cell' },
        { enteredOn: '2026-03-10', addressOfStay: 'Atyrau, Azattyq 4' },
      ]);
      expect(reused).toEqual([
        ...['surname', 'givenNames', 'citizenship', 'language', 'position'],
        ...['passportNumber', 'passportExpiresOn'],
      ]);
    }
  });

  it('shows ten visits at most, and none of missions that the reader may not see', async () => {
    const person = await enter(scene.supplier);
    await putOnMission(person, '2026-03-01');
    await scene.database.admin.query(MORE_STAYS, [person.id]);
    await workWithOtherHost();
    await listOnOtherHosts(person);
    const { lastVisits } = await readTechnician(scene.casework, scene.supplier, person.id);
    expect(lastVisits.map(({ enteredOn }) => enteredOn.slice(-2)).join(' ')).toBe('11 10 09 08 07 06 05 04 03 02');
    expect(await readTechnician(scene.casework, scene.otherHost, person.id)).toMatchObject({
      lastVisits: [],
      reused: [],
    });
  });

  it('does not bring along a passport that has expired', async () => {
    const person = await enter(scene.supplier, { ...LI, ...PASSPORT, passportExpiresOn: '2026-03-29' });
    await putOnMission(person, '2026-03-20');
    const { reused } = await readTechnician(scene.casework, scene.host, person.id);
    expect(reused).not.toContain('passportNumber');
    expect(reused).toContain('surname');
  });
});

describe('the list of people', () => {
  it('runs by name, and its pages are the whole list cut in pieces', async () => {
    for (const surname of ['KIM', 'KIM', 'KIM', 'ABE', 'ZHU', 'MEYER', 'ŞAHİN'])
      await enter(scene.host, { surname, givenNames: 'A', citizenship: 'DE' });
    const naive = await scene.database.admin.query<{ id: string }>(
      'select id from technician where supplier_tenant_id = $1 order by display_name, id',
      [scene.supplier.tenantId],
    );
    const { casework, supplier, host } = scene;
    const listed: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await listTechnicians(casework, supplier, { limit: 4, ...(cursor === undefined ? {} : { cursor }) });
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      pages += 1;
    } while (cursor !== undefined);
    expect(listed).toEqual(naive.rows.map(({ id }) => id));
    expect(pages).toBeGreaterThanOrEqual(3);
    const ofHost = (await listTechnicians(casework, host, { limit: 200 })).items.map(({ id }) => id);
    const shown = new Set(ofHost);
    expect(ofHost).toEqual(listed.filter((id) => shown.has(id)));
  });

  it('is searched where it is kept, page by page: by name in any letters, a whole passport number or a supplier', async () => {
    const { casework, supplier, otherHost } = scene;
    const [first, second] = [
      await enter(supplier, { surname: 'ZWIRNER', givenNames: 'PAUL', citizenship: 'DE', passportNumber: 'C55Z00T47' }),
      await enter(supplier, { surname: 'ZWIRNER', givenNames: 'RUTH', citizenship: 'DE' }),
    ];
    const find = async (q: string, more: Partial<TechnicianQuery> = {}, actor = supplier) => {
      const page = await listTechnicians(casework, actor, { limit: 1, q, ...more });
      return { ids: page.items.map(({ id }) => id), cursor: page.nextCursor ?? undefined };
    };
    const begin = await find('zwirner');
    expect(begin.ids).toEqual([first.id]);
    expect(await find('zwirner', { cursor: begin.cursor })).toEqual({ ids: [second.id], cursor: undefined });
    expect((await find('Цвирнер')).ids).toEqual([first.id]);
    expect((await find('с55z00т47')).ids).toEqual([first.id]);
    expect((await find('C55Z00')).ids).toEqual([]);
    expect((await find('%')).ids).toEqual([]);
    expect((await find('zwirner', {}, otherHost)).ids).toEqual([]);
    const ofSupplier = await listTechnicians(casework, scene.host, { limit: 200, q: 'kessel' });
    const all = await listTechnicians(casework, scene.host, { limit: 200 });
    expect(ofSupplier.items).toEqual(all.items);
    expect(all.items.length).toBeGreaterThan(0);
    expect((await find('zwirner', { supplierTenantId: scene.host.tenantId })).ids).toEqual([]);
  });
});

/** Ten more stays of a person's one case, a day apart. */
const MORE_STAYS = `
  insert into stay (id, host_tenant_id, supplier_tenant_id, case_id, ordinal, entered_on, border_point, address_of_stay, basis, created_at)
  select gen_random_uuid(), s.host_tenant_id, s.supplier_tenant_id, s.case_id, 1 + day, s.entered_on + day, s.border_point, s.address_of_stay, s.basis, s.created_at
  from stay s join visit_case c on c.id = s.case_id, generate_series(1, 10) day where c.technician_id = $1`;

const workWithOtherHost = () =>
  scene.database.admin.query(
    'insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values ($1, $2, $3, now())',
    [uuidv7(), scene.otherHost.tenantId, scene.supplier.tenantId],
  );

/** A case with the other host, without a visit there. */
async function listOnOtherHosts({ id }: Technician): Promise<void> {
  const { casework, otherHost, supplier } = scene;
  const site = await addSite(casework, otherHost, NewSite.parse({ name: 'Other works', address: 'Oral' }));
  const facts = {
    title: 'Other',
    siteId: site.id,
    equipment: 'x',
    purpose: 'repair',
    supplierTenantId: supplier.tenantId,
  };
  const days = { plannedFromOn: '2026-05-01', plannedToOn: '2026-05-02' };
  const mission = await addMission(casework, otherHost, NewMission.parse({ ...facts, ...days }));
  await addCase(casework, supplier, mission.id, NewCase.parse({ technicianId: id }));
}
