import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase, addMission, addSite, addTechnician, CaseworkError, findActor, hashPassword, listOpenDeadlines, loadLaw, readSession, recordArrival, signIn, signOut, type Actor, type Casework,
} from '@sapar/casework';
import { NewCase, NewMission, NewTechnician, RecordArrival, ROLE_PERMISSIONS } from '@sapar/contracts';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { loadCatalogue } from '@sapar/rule-catalogue';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

const HOST = uuidv7();
const SUPPLIER = uuidv7();
const OTHER_HOST = uuidv7();
const EMAIL = 'aliya@dala-industry.example';
const PASSWORD = 'a long demo password';

let database: TestDatabase;
let casework: Casework;
const actorOf = (tenantId: string, tenantKind: 'host' | 'supplier', userId: string): Actor => ({
  sessionId: uuidv7(), userId, tenantId, tenantKind, role: 'coordinator', permissions: ROLE_PERMISSIONS.coordinator, language: 'ru',
});
const users = { [HOST]: uuidv7(), [SUPPLIER]: uuidv7(), [OTHER_HOST]: uuidv7() };
const host = actorOf(HOST, 'host', users[HOST] ?? '');
const supplier = actorOf(SUPPLIER, 'supplier', users[SUPPLIER] ?? '');
const otherHost = actorOf(OTHER_HOST, 'host', users[OTHER_HOST] ?? '');

async function addCompany(actor: Actor, name: string, email: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await database.unitOfWork.run({ tenantId: actor.tenantId, userId: actor.userId }, async (transaction) => {
    const createdAt = transaction.now;
    await transaction.insert('tenant', { id: actor.tenantId, legalName: name, country: 'KZ', kind: actor.tenantKind, timeZone: 'Asia/Almaty', language: 'ru', createdAt });
    await transaction.insert('user_account', { id: actor.userId, email, passwordHash, name: 'Aliya Serikova', language: 'ru', createdAt });
    await transaction.insert('membership', { id: uuidv7(), tenantId: actor.tenantId, userId: actor.userId, role: 'coordinator', createdAt });
  });
}

/** A mission with one technician; the clock of the database stands at 10:00 in Kazakhstan on the given day. */
async function openCase(changes: Partial<Parameters<typeof NewCase.parse>[0] & object> = {}): Promise<string> {
  const site = await addSite(casework, host, { name: 'Atyrau workshop', address: 'Atyrau, Azattyq 12' });
  const mission = await addMission(casework, host, NewMission.parse({
    supplierTenantId: SUPPLIER, siteId: site.id, title: 'Robot cell', equipment: 'KR 210', purpose: 'commissioning', plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10',
  }));
  const technicianId = await addTechnician(casework, host, NewTechnician.parse({ supplierTenantId: SUPPLIER, surname: 'MÜLLER-ŞAHİN', givenNames: 'DENIZ', citizenship: 'DE', passportNumber: 'C01X00T47' }));
  return addCase(casework, host, mission.id, NewCase.parse({ technicianId, basis: 'visa', visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30', ...changes }));
}
const arrival = (arrivedOn: string, changes: Readonly<Record<string, string>> = {}) =>
  RecordArrival.parse({ arrivedOn, borderPoint: 'Almaty airport', addressOfStay: 'Atyrau, Hotel Ak Zhaiyk', basis: 'visa', ...changes });
const setClock = async (moment: string): Promise<void> => {
  const { rows } = await database.admin.query<{ shift: string }>("select ($1::timestamptz - now())::text as shift", [moment]);
  await database.shiftClock(rows[0]?.shift ?? null);
};

beforeAll(async () => {
  database = await createTestDatabase();
  casework = { unitOfWork: database.unitOfWork, masterKey: randomBytes(32) };
  const owner = createDataSource({ url: database.ownerUrl, role: null, poolSize: 1 });
  await owner.initialize();
  await loadLaw(new UnitOfWork(owner), loadCatalogue());
  await loadLaw(new UnitOfWork(owner), loadCatalogue());
  await owner.destroy();
  await addCompany(host, 'Dala Industry LLP', EMAIL);
  await addCompany(supplier, 'Kessel Robotik GmbH', 'hr@kessel.example');
  await addCompany(otherHost, 'Other LLP', 'other@other.example');
  await database.admin.query('insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values ($1, $2, $3, now())', [uuidv7(), HOST, SUPPLIER]);
}, 60_000);
beforeEach(() => setClock('2026-03-30T05:00:00Z'));
afterAll(async () => database.close());

describe('an arrival', () => {
  it('starts the clock with an explained last day, seen by host and supplier and by nobody else', async () => {
    const caseId = await openCase();
    const { deadlineId, questions } = await recordArrival(casework, host, caseId, arrival('2026-03-20'));
    expect(questions).toEqual([]);
    for (const actor of [host, supplier]) {
      const line = (await listOpenDeadlines(casework, actor, { limit: 50 })).items.find((one) => one.id === deadlineId);
      expect(line).toMatchObject({
        technicianName: 'Deniz Müller-Şahin', eventOn: '2026-03-20', dueOn: '2026-03-27', dueAt: '2026-03-27T18:59:59Z', officeCutoffAt: '2026-03-27T12:00:00Z',
        isProvisional: false, state: 'open', workingDaysUsed: 3, workingDaysAllowed: 3, filing: 'none', openQuestions: 0, supplierName: 'Kessel Robotik GmbH',
      });
    }
    expect((await listOpenDeadlines(casework, otherHost, { limit: 50 })).items).toEqual([]);
    const { rows } = await database.admin.query('select steps, rule_id, calendar_version from deadline_revision where deadline_id = $1', [deadlineId]);
    expect(rows[0]).toMatchObject({ rule_id: 'kz.notification.arrival.deadline', calendar_version: 'KZ-2026.1' });
    expect(rows[0]?.steps).toHaveLength(8);
  });

  it('before the visa begins is saved, counted and asked about (S2)', async () => {
    const { questions, deadlineId } = await recordArrival(casework, host, await openCase(), arrival('2026-02-26'));
    expect(questions).toEqual(['arrival-before-visa']);
    expect((await listOpenDeadlines(casework, host, { limit: 200 })).items.find((one) => one.id === deadlineId)).toMatchObject({ dueOn: '2026-03-02', openQuestions: 1 });
  });

  it('on an unknown basis is saved and asked about', async () => {
    expect((await recordArrival(casework, host, await openCase(), arrival('2026-03-20', { basis: 'unknown' }))).questions).toEqual(['unknown-basis']);
  });

  it('while an earlier stay is still open gets a clock of its own and a question (S2)', async () => {
    const caseId = await openCase();
    const first = await recordArrival(casework, host, caseId, arrival('2026-03-05'));
    const second = await recordArrival(casework, host, caseId, arrival('2026-03-26'));
    expect(second.questions).toEqual(['earlier-stay-open']);
    expect(second.deadlineId).not.toBe(first.deadlineId);
  });

  it('after today in Kazakhstan is refused at its field, and nothing is written', async () => {
    const caseId = await openCase();
    await expect(recordArrival(casework, host, caseId, arrival('2026-03-31'))).rejects.toMatchObject({ code: 'invalid-fields', fields: [{ path: 'arrivedOn', code: 'after-today' }] });
    expect((await database.admin.query('select 1 from stay where case_id = $1', [caseId])).rowCount).toBe(0);
  });

  it('is today in Kazakhstan although the day has not begun in UTC', async () => {
    await setClock('2026-03-30T20:00:00Z');
    await expect(recordArrival(casework, host, await openCase(), arrival('2026-03-31'))).resolves.toMatchObject({ questions: [] });
  });

  it('in a year without calendar is saved as not computable and stands first in the list', async () => {
    await setClock('2028-06-01T05:00:00Z');
    const { deadlineId } = await recordArrival(casework, host, await openCase({ visaValidToOn: '2029-01-01' }), arrival('2028-05-30'));
    expect((await listOpenDeadlines(casework, host, { limit: 1 })).items[0]).toMatchObject({ id: deadlineId, state: 'not-computable', dueOn: null, missingYear: 2028 });
  });

  it("of another company's case is not found", async () => {
    await expect(recordArrival(casework, otherHost, await openCase(), arrival('2026-03-20'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a planned arrival (S1)', () => {
  it('opens a provisional deadline that the real arrival turns into a real one of a higher revision', async () => {
    const caseId = await openCase({ plannedArrivalOn: '2026-03-22' });
    const provisional = await database.admin.query('select id, is_provisional, due_on::text, revision from deadline where case_id = $1', [caseId]);
    expect(provisional.rows).toMatchObject([{ is_provisional: true, due_on: '2026-03-30', revision: 1 }]);
    const { deadlineId } = await recordArrival(casework, host, caseId, arrival('2026-03-20'));
    expect(deadlineId).toBe(provisional.rows[0]?.id);
    const { rows } = await database.admin.query('select revision, is_provisional, due_on::text, reason from deadline_revision where deadline_id = $1 order by revision', [deadlineId]);
    expect(rows).toEqual([
      { revision: 1, is_provisional: true, due_on: '2026-03-30', reason: 'planned-arrival' }, { revision: 2, is_provisional: false, due_on: '2026-03-27', reason: 'arrival-recorded' },
    ]);
  });
});

describe('the list of open deadlines', () => {
  it('comes in pages that together are the whole list in order, each row once', async () => {
    const whole = (await listOpenDeadlines(casework, host, { limit: 200 })).items.map((one) => one.id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOpenDeadlines(casework, host, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(whole.length).toBeGreaterThan(4);
    expect(paged).toEqual(whole);
  });

  it('answers a cursor that nobody made with a fault of the field', async () => {
    await expect(listOpenDeadlines(casework, host, { limit: 2, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid-fields', fields: [{ path: 'cursor' }] });
  });
});

describe('a technician', () => {
  it('keeps the passport number sealed: no table holds it readable', async () => {
    await openCase();
    const { rows } = await database.admin.query<{ readable: boolean }>("select position(convert_to('C01X00T47', 'UTF8') in number_sealed::bytea) > 0 as readable from passport");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => !row.readable)).toBe(true);
  });

  it('is unknown to a host before the first mission together', async () => {
    const technicianId = await addTechnician(casework, supplier, NewTechnician.parse({ surname: 'LI', givenNames: 'WEI', citizenship: 'CN' }));
    const seen = (actor: Actor) => database.unitOfWork.run({ tenantId: actor.tenantId, userId: actor.userId }, (transaction) => transaction.query('select 1 from technician where id = $1', [technicianId]));
    expect([(await seen(supplier)).length, (await seen(host)).length]).toEqual([1, 0]);
  });

  it('put on a mission by the own company becomes known to the host with it', async () => {
    const caseId = await openCase();
    const { rows } = await database.admin.query<{ mission_id: string }>('select mission_id from visit_case where id = $1', [caseId]);
    const technicianId = await addTechnician(casework, supplier, NewTechnician.parse({ surname: 'LI', givenNames: 'NA', citizenship: 'CN' }));
    await expect(addCase(casework, host, rows[0]?.mission_id ?? '', NewCase.parse({ technicianId }))).rejects.toMatchObject({ code: 'not-found' });
    await addCase(casework, supplier, rows[0]?.mission_id ?? '', NewCase.parse({ technicianId }));
    const seen = await database.unitOfWork.run({ tenantId: HOST, userId: host.userId }, (transaction) => transaction.query('select display_name from technician where id = $1', [technicianId]));
    expect(seen).toEqual([{ display_name: 'LI Na' }]);
  });

  it('can be put on a mission once', async () => {
    const caseId = await openCase();
    const { rows } = await database.admin.query<{ mission_id: string; technician_id: string }>('select mission_id, technician_id from visit_case where id = $1', [caseId]);
    const again = addCase(casework, host, rows[0]?.mission_id ?? '', NewCase.parse({ technicianId: rows[0]?.technician_id }));
    await expect(again).rejects.toMatchObject({ code: 'already-done' });
  });
});

describe('missions', () => {
  it('opened at the same moment get different numbers', async () => {
    const site = await addSite(casework, host, { name: 'Site', address: 'Aktau' });
    const open = () => addMission(casework, host, NewMission.parse({ supplierTenantId: SUPPLIER, siteId: site.id, title: 'Same', equipment: 'x', purpose: 'repair', plannedFromOn: '2026-03-20', plannedToOn: '2026-03-20' }));
    const references = (await Promise.all([open(), open(), open()])).map((mission) => mission.reference);
    expect(new Set(references).size).toBe(3);
    expect(references[0]).toMatch(/^M-26-\d{3}$/);
  });

  it("with another company's site or a supplier that is no partner are not found", async () => {
    const site = await addSite(casework, otherHost, { name: 'Foreign', address: 'Astana' });
    const facts = { supplierTenantId: SUPPLIER, siteId: site.id, title: 'x', equipment: 'x', purpose: 'repair', plannedFromOn: '2026-03-20', plannedToOn: '2026-03-20' };
    await expect(addMission(casework, host, NewMission.parse(facts))).rejects.toMatchObject({ code: 'not-found' });
    await expect(addMission(casework, otherHost, NewMission.parse(facts))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('signing in', () => {
  it('opens a session that names person, company and rights, and signing out ends it at once', async () => {
    const { token } = await signIn(casework, { email: ` ${EMAIL.toUpperCase()} `, password: PASSWORD });
    const actor = await findActor(casework, token);
    if (actor === null) throw new Error('nobody is signed in');
    expect(await readSession(casework, actor)).toMatchObject({ user: { email: EMAIL, language: 'ru' }, tenant: { name: 'Dala Industry LLP', kind: 'host', officeClosesAt: '17:00' }, today: '2026-03-30' });
    await signOut(casework, actor);
    expect(await findActor(casework, token)).toBeNull();
  });

  it.each([['a wrong password', EMAIL, 'wrong'], ['an unknown address', 'nobody@dala-industry.example', PASSWORD]])('answers %s with the same refusal', async (_what, email, password) => {
    await expect(signIn(casework, { email, password })).rejects.toEqual(new CaseworkError('wrong-credentials'));
  });

  it('stores no token, only its hash, and nobody is found by a made-up one', async () => {
    const { token } = await signIn(casework, { email: EMAIL, password: PASSWORD });
    expect((await database.admin.query('select 1 from user_session where token_hash = $1', [token])).rowCount).toBe(0);
    expect(await findActor(casework, 'made-up')).toBeNull();
  });

  it('ends twelve hours later by the clock of the database', async () => {
    const { token } = await signIn(casework, { email: EMAIL, password: PASSWORD });
    await setClock('2026-03-30T16:59:00Z');
    expect(await findActor(casework, token)).not.toBeNull();
    await setClock('2026-03-30T17:01:00Z');
    expect(await findActor(casework, token)).toBeNull();
  });
});
