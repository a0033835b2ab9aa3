import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changeDeadlineReminders,
  changeReminderPolicy,
  followCase,
  listReminderPolicies,
  readDeadlineReminders,
  tryReminderPolicy,
} from '@sapar/casework';
import { ReminderSettings } from '@sapar/contracts';
import { calendarDate, DEFAULT_POLICIES } from '@sapar/domain';
import { addTraveller, openScene, type Scene, type Traveller } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let first: Traveller;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-20T10:00:00Z');
  await addMember('manager');
  first = await addTraveller(scene, '2026-03-20');
}, 60_000);
afterAll(() => scene.close());

const KIND = 'arrival-notification' as const;
const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
async function addMember(role: string): Promise<string> {
  const id = uuidv7();
  await run(
    `insert into user_account (id, email, name, language, created_at) values ($1::uuid, $1::text || '@dala-industry.example', 'Somebody', 'en', app_now())`,
    [id],
  );
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    ...[uuidv7(), scene.host.tenantId, id, role],
  ]);
  return id;
}
const settings = (changes: Readonly<Record<string, unknown>>): ReminderSettings =>
  ReminderSettings.parse({ ...DEFAULT_POLICIES[KIND], ...changes });
const version = async (): Promise<number> => {
  const { items } = await listReminderPolicies(scene.casework, scene.host);
  return items.find(({ kind }) => kind === KIND)!.version;
};
const change = async (changes: Readonly<Record<string, unknown>> | null, appliesTo: 'new' | 'open') =>
  changeReminderPolicy(scene.casework, scene.host, KIND, await version(), {
    settings: changes === null ? null : settings(changes),
    appliesTo,
  });
/** What is still to go out about the traveller's notification, without the repeats after it. */
const planned = async ({ caseId }: Traveller): Promise<readonly string[]> => {
  const rows = await run<{ line: string }>(
    `select to_char(r.due_at at time zone 'Asia/Almaty', 'DD HH24:MI') || ' ' || r.threshold || ' ' || r.recipient_role as line
     from reminder r join deadline d on d.id = r.deadline_id where r.case_id = $1 and d.kind = $2 and r.state = 'planned' and r.threshold <> 'overdue' and r.due_at > app_now()
     order by r.due_at, line`,
    [caseId, KIND],
  );
  return rows.map(({ line }) => line);
};
const fault = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error as { fields?: unknown }).fields,
  );
const EVERY_MORNING = ['26 09:00 working-morning doer'];

describe('reminder policies of a company', () => {
  it('are those shipped until somebody chooses, and say how many deadlines are open', async () => {
    const { items } = await listReminderPolicies(scene.casework, scene.host);
    expect(items).toHaveLength(11);
    expect(items[0]).toMatchObject({ kind: KIND, isDefault: true, version: 0, openDeadlines: 1 });
    expect(await planned(first)).toEqual([
      ...EVERY_MORNING,
      '27 09:00 last-day-morning doer',
      '27 13:00 last-call doer',
      '27 14:00 climb manager',
    ]);
  });

  it('changed for new deadlines leave the open ones as they were planned, whatever moves later', async () => {
    const before = await planned(first);
    await change({ lastDayHours: [6], ladder: [] }, 'new');
    expect(await planned(first)).toEqual(before);
    const second = await addTraveller(scene, '2026-03-20');
    expect(await planned(second)).toEqual([...EVERY_MORNING, '27 11:00 last-day-morning doer']);
  });

  it('changed for open deadlines as well plan anew what has not gone out, with the reason in the ledger', async () => {
    await change({ lastDayHours: [2] }, 'open');
    expect(await planned(first)).toEqual([
      ...EVERY_MORNING,
      '27 14:00 climb manager',
      '27 15:00 last-day-morning doer',
    ]);
    const reasons = await run<{ reason: string }>(
      `select distinct cancel_reason as reason from reminder where case_id = $1 and state = 'cancelled' and cancel_reason <> 'arrival-recorded'`,
      [first.caseId],
    );
    expect(reasons).toEqual([{ reason: 'policy-changed' }]);
  });

  it('go back to what is shipped, and the history keeps every version', async () => {
    const held = await change(null, 'open');
    expect(held).toMatchObject({ isDefault: true, version: 3 });
    expect(await planned(first)).toContain('27 13:00 last-call doer');
    const events = await run(`select 1 from event where act = 'reminder-policy-changed'`);
    expect(events).toHaveLength(3);
  });

  it('refuse a version that somebody has replaced meanwhile', async () => {
    const old = changeReminderPolicy(scene.casework, scene.host, KIND, 1, { settings: null, appliesTo: 'new' });
    await expect(old).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it.each([
    ['a day after the limit', { daysAfter: [1, 12] }, [{ path: 'settings.daysAfter', code: 'after-cap' }]],
    [
      'a zone that does not exist',
      { window: { from: '08:00', to: '20:00', zone: 'Asia/Atlantis' } },
      [{ path: 'settings.window.zone', code: 'not-a-zone' }],
    ],
    [
      'a window that ends before it begins',
      { window: { from: '20:00', to: '08:00', zone: null } },
      [{ path: 'settings.window.to', code: 'end-before-start' }],
    ],
    ['a day twice', { lastDayHours: [4, 4] }, [{ path: 'settings.lastDayHours', code: 'twice' }]],
    [
      'days before for a clock of three days',
      { daysBefore: [30] },
      [{ path: 'settings.daysBefore', code: 'not-allowed' }],
    ],
  ])('refuse %s and change nothing', async (_name, changes, faults) => {
    const before = await planned(first);
    expect(await fault(change(changes, 'open'))).toEqual(faults);
    expect(await planned(first)).toEqual(before);
  });

  it('refuse a rule with five thousand recipients in words', () => {
    const many = { ...DEFAULT_POLICIES[KIND], alsoTo: Array.from({ length: 5000 }, () => 'follower') };
    const { error } = ReminderSettings.safeParse(many);
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['alsoTo', 'too-many']]);
  });

  it('are the host’s alone', async () => {
    await expect(listReminderPolicies(scene.casework, scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('show what they would send before anybody relies on them', async () => {
    const { items } = await tryReminderPolicy(scene.casework, scene.host, 'document-expiry', {
      settings: ReminderSettings.parse({ ...DEFAULT_POLICIES['document-expiry'], daysBefore: [7], weeksAfter: 1 }),
      lastOn: calendarDate('2026-03-29'),
    });
    expect(items).toEqual([
      { at: '2026-03-20T04:00:00Z', threshold: 'days-before', roles: ['doer'], isCritical: false },
      { at: '2026-03-27T04:00:00Z', threshold: 'date-today', roles: ['doer'], isCritical: true },
      { at: '2026-03-30T04:00:00Z', threshold: 'date-passed', roles: ['manager'], isCritical: false },
    ]);
  });
});

describe('one deadline', () => {
  it('has its own exception, which a change of the company’s policy leaves alone, and goes back', async () => {
    const [row] = await run<{ id: string }>('select id from deadline where case_id = $1 and kind = $2', [
      first.caseId,
      KIND,
    ]);
    const id = row!.id;
    const held = await changeDeadlineReminders(scene.casework, scene.host, id, 0, {
      settings: settings({ lastDayHours: [1], ladder: [] }),
    });
    expect(held).toMatchObject({ isException: true, version: 1 });
    await change({ lastDayHours: [5] }, 'open');
    const own = [...EVERY_MORNING, '27 16:00 last-day-morning doer'];
    expect(await planned(first)).toEqual(own);
    await changeDeadlineReminders(scene.casework, scene.host, id, 1, { settings: null });
    expect(await readDeadlineReminders(scene.casework, scene.host, id)).toMatchObject({ isException: false });
    expect(await planned(first)).toContain('27 12:00 last-day-morning doer');
  });
});

describe('who follows a case', () => {
  it('is written to where the policy says so, until following ends', async () => {
    await change({ alsoTo: ['follower'] }, 'open');
    const follower = { ...scene.host, userId: await addMember('coordinator') };
    await followCase(scene.casework, follower, first.caseId, true);
    expect(await planned(first)).toContain('27 13:00 last-call follower');
    await followCase(scene.casework, follower, first.caseId, false);
    expect(await planned(first)).not.toContain('27 13:00 last-call follower');
  });
});
