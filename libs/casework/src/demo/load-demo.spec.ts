import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  listOpenDeadlines,
  loadDemo,
  openDiskFileStore,
  openLedger,
  readToday,
  signIn,
  sweepReminders,
  type Actor,
  type Casework,
  type DemoLogin,
} from '@sapar/casework';
import { RecordFiling, ROLE_PERMISSIONS } from '@sapar/contracts';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { recordFiling } from '../notifications/record-filing.js';
import { DEMO_DEPUTY, DEMO_HOST, DEMO_MANAGER } from './demo-facts.js';
import { DEMO_PEOPLE } from './demo-people.js';

let database: TestDatabase;
let casework: Casework;

const HOST: Actor = {
  sessionId: DEMO_HOST.founder.userId,
  userId: DEMO_HOST.founder.userId,
  tenantId: DEMO_HOST.id,
  tenantKind: 'host',
  role: 'coordinator',
  permissions: ROLE_PERMISSIONS.coordinator,
  language: 'ru',
};

const openDatabase = async (): Promise<void> => {
  database = await createTestDatabase('law');
  const masterKey = randomBytes(32);
  casework = { unitOfWork: database.unitOfWork, masterKey, files: openDiskFileStore('/nonexistent', masterKey) };
};

const rowsOf = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await database.admin.query(sql, parameters)).rows as T[];
const setClock = async (moment: string): Promise<void> => {
  const [row] = await rowsOf<{ shift: string }>('select ($1::timestamptz - now())::text as shift', [moment]);
  await database.shiftClock(row?.shift ?? null);
};

describe('the demo', () => {
  beforeEach(openDatabase, 60_000);
  afterEach(() => database.close());

  // A Wednesday, a Saturday, the days of Nauryz, and a day in a year that no calendar knows.
  it.each(['2026-11-25', '2026-11-28', '2026-03-23', '2028-06-07'])(
    'loaded on %s shows what can happen',
    async (today) => {
      await setClock(`${today}T05:00:00Z`);
      await loadDemo(casework);
      const { items } = await listOpenDeadlines(casework, HOST, { cursor: undefined, limit: 50 });
      const of = (name: string) => items.find((item) => item.technicianName.includes(name));
      if (today < '2028') {
        expect(items.filter((item) => (item.dueOn ?? '') < today).map((item) => item.technicianName)).toEqual([
          'Deniz Müller-Şahin',
        ]);
        expect(of('KIM')).toMatchObject({ filing: 'said-filed', workingDaysAllowed: 3 });
      }
      expect(of('LI ')).toMatchObject({ filing: 'submitted', isProvisional: false });
      expect(of('Emre')).toMatchObject({ eventOn: today, filing: 'none' });
      expect(of('Omirbekov')).toMatchObject({ isProvisional: true });
      expect(of('Rossi')).toMatchObject({ isProvisional: true });
      expect(items.filter(({ kind }) => kind === 'arrival-notification')).toHaveLength(6);
    },
    60_000,
  );
});

// Loaded once: what is read comes before what is done to it.
describe('the demo of a Wednesday', () => {
  let logins: readonly DemoLogin[];
  beforeAll(async () => {
    await openDatabase();
    await setClock('2026-11-25T05:00:00Z');
    logins = await loadDemo(casework);
  }, 60_000);
  afterAll(() => database.close());

  it('has a mission that is over: filed in time, confirmed, gone home, and nobody written to about it', async () => {
    const met = await rowsOf(
      `select d.state, n.progress, f.number, f.filed_on <= d.due_on as in_time, s.left_on < $1 as has_left, c.stage from deadline d
       join migration_notification n on n.deadline_id = d.id join filing f on f.notification_id = n.id
       join stay s on s.id = d.stay_id join visit_case c on c.id = d.case_id where d.state <> 'open' order by f.number`,
      ['2026-11-25'],
    );
    expect(met).toEqual(
      ['DEMO-0001', 'DEMO-0002'].map((number) => ({
        ...{ state: 'met', progress: 'confirmed', in_time: true, has_left: true, stage: 'left' },
        number,
      })),
    );
    expect(await rowsOf('select 1 from delivery')).toEqual([]);
    expect((await readToday(casework, HOST)).inCountry.flatMap((place) => place.names)).not.toContain(
      'Marek Kowalczyk',
    );
  });

  it('says of everything that it is made up, and reaches no real person', async () => {
    for (const table of ['tenant', 'mission', 'technician', 'visit_case'])
      expect([table, await rowsOf(`select 1 from ${table} where not is_demo`)]).toEqual([table, []]);
    const addresses = await rowsOf<{ email: string }>(
      'select email from technician union select email from user_account',
    );
    expect(addresses.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
    expect(addresses).toHaveLength(Object.keys(DEMO_PEOPLE).length + 6);
  });

  it('lets everybody in but the manager, who reads mail', async () => {
    expect(logins.map(({ email, role }) => `${role} ${email}`)).toEqual([
      'coordinator aliya@dala-industry.example',
      'coordinator marat@dala-industry.example',
      'lawyer aigerim@dala-industry.example',
      'owner dinara@dala-industry.example',
      'manager timur@dala-industry.example',
      'hr hr@kessel-robotik.example',
    ]);
    for (const { email, password } of logins)
      if (password !== null) await expect(signIn(casework, { email, password })).resolves.toBeDefined();
    await expect(
      signIn(casework, { email: DEMO_MANAGER.email, password: logins[0]?.password ?? '' }),
    ).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(await loadDemo(casework)).toEqual(logins);
    expect(await rowsOf('select 1 from mission')).toHaveLength(3);
  });

  it('writes once about what was overdue when it became known, and climbs on the last day', async () => {
    const ofDeniz = `select r.threshold, r.occurrence from reminder r join visit_case c on c.id = r.case_id join technician t on t.id = c.technician_id
      where t.surname like 'M%LLER%' and r.state = 'planned' and r.due_at <= app_now()`;
    expect(await rowsOf(ofDeniz)).toEqual([{ threshold: 'known-overdue', occurrence: '1' }]);
    const climbs = await rowsOf<{ recipient_user_id: string }>(
      `select distinct recipient_user_id from reminder where threshold = 'climb' and state = 'planned' order by 1`,
    );
    expect(climbs.map((row) => row.recipient_user_id)).toEqual([DEMO_DEPUTY.userId, DEMO_MANAGER.userId]);
  });

  it('mails the manager when a filing is confirmed', async () => {
    const { items } = await listOpenDeadlines(casework, HOST, { cursor: undefined, limit: 50 });
    const li = items.find((item) => item.technicianName.includes('LI '));
    const { surname, givenNames, passportNumber } = DEMO_PEOPLE.li;
    const facts = {
      surname,
      givenNames,
      passportNumber,
      arrivedOn: li?.eventOn,
      address: 'Atyrau, Hotel Ak Zhaiyk, Azattyq Ave 4',
    };
    const confirmed = { kind: 'confirmed', filedBy: 'host', channel: 'vmp', number: 'DEMO-0003', facts };
    await recordFiling(casework, HOST, li?.notificationId ?? '', RecordFiling.parse(confirmed));
    const ledger = await openLedger({
      databaseUrl: database.workerUrl,
      linkKey: randomBytes(32).toString('base64'),
      poolSize: 2,
    });
    const mails = await sweepReminders(ledger);
    const claimed = [];
    for (const id of mails.flatMap((mail) => mail.deliveryIds))
      claimed.push(await claimDelivery(ledger, DEMO_HOST.id, id));
    await ledger.close();
    const closing = claimed.filter((mail) => mail?.kind === 'filing-closed');
    expect(closing).toMatchObject([{ recipientEmail: DEMO_MANAGER.email, letters: [{ personName: 'LI Wei' }] }]);
  });
});
