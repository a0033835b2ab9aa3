import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  changeOwnMails,
  claimDelivery,
  listLedger,
  markDotSent,
  openLedger,
  readOwnMails,
  settleDelivery,
  sweepLists,
  sweepReminders,
  type Actor,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { LedgerQuery, type ChangeOwnMails } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
let manager: Actor;

beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
  manager = { ...scene.host, userId: uuidv7(), role: 'manager' };
  await run(
    `insert into user_account (id, email, name, language, created_at) values ($1, 'timur@dala-industry.example', 'Timur', 'en', app_now())`,
    [manager.userId],
  );
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    ...[uuidv7(), scene.host.tenantId, manager.userId, 'manager'],
  ]);
}, 60_000);
beforeEach(async () => {
  for (const table of ['reminder', 'delivery', 'mail_choice']) await run(`delete from ${table}`);
  await run(`update deadline set state = 'withdrawn'`);
  await run(`update visit_case set planned_arrival_on = null`);
  // Tuesday noon; 21 to 25 March are days off.
  await scene.setClock('2026-03-17T07:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
/** Due in Kazakhstan at 08:00. */
const rows = async (actor: Actor): Promise<readonly string[]> => {
  const found = await run<{ line: string }>(
    `select concat_ws(' ', threshold, occurrence, to_char(due_at at time zone 'Asia/Almaty', 'Dy DD HH24:MI'), state, cancel_reason) as line
     from reminder where recipient_user_id = $1 and deadline_id is null order by due_at, threshold`,
    [actor.userId],
  );
  return found.map(({ line }) => line);
};
/** Everything that leaves now. */
async function leave(): Promise<readonly ClaimedDelivery[]> {
  const sent: ClaimedDelivery[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const mail = await claimDelivery(ledger, tenantId, id);
      if (mail === null || !(await markDotSent(ledger, mail))) continue;
      await settleDelivery(ledger, mail, { kind: 'accepted', answer: '250' });
      sent.push(mail);
    }
  return sent;
}
const digests = (mails: readonly ClaimedDelivery[], actor: Actor) =>
  mails
    .filter(({ kind }) => kind === 'digest')
    .flatMap((mail) => (mail.recipientEmail === emailOf(actor) ? mail.digests : []));
const emailOf = ({ userId }: Actor): string =>
  userId === manager.userId ? 'timur@dala-industry.example' : 'aliya@dala-industry.example';
const choice = (changes: Partial<ChangeOwnMails>): ChangeOwnMails => ({
  ...{ digest: 'daily', daysOff: true, form: null, sendAt: '08:00', zone: null, country: null },
  ...changes,
});
const choose = async (actor: Actor, changes: Partial<ChangeOwnMails>) =>
  changeOwnMails(scene.casework, actor, (await readOwnMails(scene.casework, actor)).version, choice(changes));
/** A person whose notification is due on that day, whatever the law says of it. */
async function dueOn(day: string, surname = 'LI'): Promise<string> {
  const { deadlineId } = await addTraveller(scene, '2026-03-16', { surname });
  await run('update deadline set due_on = $2::date, state = $3 where id = $1', [deadlineId, day, 'open']);
  await run(
    `update deadline set state = 'withdrawn' where id <> $1 and case_id = (select case_id from deadline where id = $1)`,
    [deadlineId],
  );
  await run('delete from reminder where deadline_id is not null');
  return deadlineId;
}

describe('lists', () => {
  it('are planned ahead by role: a coordinator each working day, a manager each Monday, both before days off', async () => {
    await sweepLists(ledger);
    expect(await rows(scene.host)).toEqual([
      'digest-daily 2026-03-18 Wed 18 08:00 planned',
      'days-off-ahead 2026-03-21 Fri 20 08:00 planned',
    ]);
    // Monday 23 March is off: the next working day.
    expect(await rows(manager)).toEqual([
      'days-off-ahead 2026-03-21 Fri 20 08:00 planned',
      'digest-weekly 2026-03-26 Thu 26 08:00 planned',
    ]);
    await sweepLists(ledger);
    expect(await rows(manager)).toHaveLength(2);
    expect(await run(`select 1 from reminder where host_tenant_id = $1`, [scene.supplier.tenantId])).toEqual([]);
  });

  it('hold two dates of one day, both, once, in the reader’s language, and the next list is planned', async () => {
    await dueOn('2026-03-19', 'LI');
    await dueOn('2026-03-19', 'WANG');
    await sweepLists(ledger);
    await scene.setClock('2026-03-18T03:00:01Z');
    const [digest] = digests(await leave(), scene.host);
    expect(digest).toMatchObject({ rhythm: 'daily', run: null, figures: { thisWeek: 2, people: 2, overdue: 0 } });
    expect(digest?.items.map(({ personName, dueOn: on }) => [personName, on])).toEqual([
      ['Deniz Li', '2026-03-19'],
      ['Deniz Wang', '2026-03-19'],
    ]);
    expect(await leave()).toEqual([]);
    expect(await rows(scene.host)).toContain('digest-daily 2026-03-19 Thu 19 08:00 planned');
  });

  it('are not sent when there is nothing to say, the ledger says so, and the next one is planned', async () => {
    await dueOn('2026-05-19');
    await sweepLists(ledger);
    await scene.setClock('2026-03-18T03:00:01Z');
    expect(await leave()).toEqual([]);
    expect(await rows(scene.host)).toEqual([
      'digest-daily 2026-03-18 Wed 18 08:00 cancelled nothing-to-say',
      'digest-daily 2026-03-19 Thu 19 08:00 planned',
      'days-off-ahead 2026-03-21 Fri 20 08:00 planned',
    ]);
    const { items } = await listLedger(scene.casework, scene.host, LedgerQuery.parse({ view: 'not-sent' }));
    expect(items).toMatchObject([
      { threshold: 'digest-daily', cancelReason: 'nothing-to-say', technicianName: null, caseId: null },
    ]);
  });

  it('that a stopped worker missed leave once, late, and not again an hour later', async () => {
    await dueOn('2026-03-27');
    await sweepLists(ledger);
    // Away from Thursday to Friday in the next week, five minutes before that day's own list.
    await scene.setClock('2026-03-27T02:55:00Z');
    const mails = await leave();
    expect(digests(mails, scene.host)).toHaveLength(1);
    expect(digests(mails, manager)).toHaveLength(1);
    const [late] = await run(`select late_reason from delivery where recipient_user_id = $1`, [scene.host.userId]);
    expect(late).toEqual({ late_reason: 'worker-was-away' });
    await scene.setClock('2026-03-27T03:00:01Z');
    expect(digests(await leave(), scene.host)).toEqual([]);
    expect(await rows(scene.host)).toContain('digest-daily 2026-03-30 Mon 30 08:00 planned');
  });

  it('tell a coordinator of the own cases and of what nobody has, a manager of all', async () => {
    const colleague = uuidv7();
    await run(
      `insert into user_account (id, email, name, language, created_at) values ($1::uuid, $1::text || '@dala-industry.example', 'Colleague', 'en', app_now())`,
      [colleague],
    );
    await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
      ...[uuidv7(), scene.host.tenantId, colleague, 'hr'],
    ]);
    const id = await dueOn('2026-03-27', 'LI');
    await run('update visit_case set doer_user_id = $2 where id = (select case_id from deadline where id = $1)', [
      id,
      colleague,
    ]);
    await dueOn('2026-03-27', 'WANG');
    await sweepLists(ledger);
    await scene.setClock('2026-03-26T03:00:01Z');
    const mails = await leave();
    const namesOf = (actor: Actor) =>
      digests(mails, actor).flatMap(({ items }) => items.map((item) => item.personName));
    expect(namesOf(scene.host)).toEqual(['Deniz Wang']);
    expect(namesOf(manager)).toEqual(['Deniz Li', 'Deniz Wang']);
    await run('delete from membership where user_id = $1', [colleague]);
  });
});

describe('before days off', () => {
  it('one mail holds the digest and what falls into them or on the first day after, once a run', async () => {
    await dueOn('2026-03-22', 'LI');
    await dueOn('2026-03-26', 'WANG');
    await sweepLists(ledger);
    await scene.setClock('2026-03-20T03:00:01Z');
    const mails = await leave();
    expect(mails.filter(({ kind }) => kind === 'digest')).toHaveLength(2);
    expect(digests(mails, scene.host)).toMatchObject([
      { rhythm: 'daily', run: { from: '2026-03-21', to: '2026-03-25', backOn: '2026-03-26' } },
    ]);
    expect(digests(mails, manager)).toMatchObject([{ rhythm: null, figures: { overdue: 0 } }]);
    expect(digests(mails, manager)[0]?.items.map(({ dueOn: on }) => on)).toEqual(['2026-03-22', '2026-03-26']);
    expect(await rows(manager)).toContain('days-off-ahead 2026-03-28 Fri 27 08:00 planned');
  });

  it('a planned arrival on a day off is told although no date falls into it', async () => {
    const deadlineId = await dueOn('2026-05-01');
    await run(
      `update visit_case set stage = 'planned', planned_arrival_on = '2026-03-22' where id = (select case_id from deadline where id = $1)`,
      [deadlineId],
    );
    await sweepLists(ledger);
    await scene.setClock('2026-03-20T03:00:01Z');
    expect(digests(await leave(), manager)).toMatchObject([{ items: [], arrivals: [{ plannedOn: '2026-03-22' }] }]);
  });

  it('follow the days off of the reader’s own country', async () => {
    await choose(manager, { digest: 'none', country: 'DE', zone: 'Europe/Berlin' });
    await scene.setClock('2026-03-30T07:00:00Z');
    await run('delete from reminder');
    await sweepLists(ledger);
    // Good Friday 3 April to Easter Monday 6 April.
    expect(await rows(manager)).toEqual(['days-off-ahead 2026-04-03 Thu 02 11:00 planned']);
  });
});

describe('a person’s choice', () => {
  it('moves what is planned to the own hour and zone at once, and none means none', async () => {
    await sweepLists(ledger);
    const held = await choose(scene.host, { sendAt: '07:00', zone: 'America/Chicago', daysOff: false });
    expect(held).toMatchObject({
      version: 1,
      isDefault: false,
      nextDigestAt: '2026-03-17T12:00:00Z',
      nextDaysOffAt: null,
    });
    expect(await choose(scene.host, { digest: 'none', daysOff: false })).toMatchObject({ nextDigestAt: null });
    await sweepLists(ledger);
    expect((await rows(scene.host)).filter((line) => line.endsWith('planned'))).toEqual([]);
  });

  it('is refused over one that somebody has changed meanwhile, and of a country that does not exist', async () => {
    await choose(scene.host, {});
    const old = changeOwnMails(scene.casework, scene.host, 0, choice({}));
    await expect(old).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(choose(scene.host, { country: 'XX' })).rejects.toMatchObject({ code: 'invalid-fields' });
    await expect(readOwnMails(scene.casework, scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('puts what can wait into the digest of the day, never what cannot, and nothing past its last day', async () => {
    await choose(scene.host, { form: 'digest', daysOff: false });
    const ids = { near: await dueOn('2026-03-24', 'LI'), far: await dueOn('2026-06-19', 'WANG') };
    const plan = (deadlineId: string, dueAt: string, threshold: string, isCritical: boolean) =>
      run(
        `insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind, recipient_user_id,
           channel, due_at, is_critical, state, created_at)
         select $2, host_tenant_id, supplier_tenant_id, case_id, id, revision, $4, '1', 'user:' || $5::text, 'user', $5::uuid, 'email', $3, $6, 'planned', app_now() from deadline where id = $1`,
        [deadlineId, uuidv7(), dueAt, threshold, scene.host.userId, isCritical],
      );
    await plan(ids.far, '2026-03-17T06:00:00Z', 'days-before', false);
    await plan(ids.far, '2026-03-18T09:00:00Z', 'working-morning', false);
    await plan(ids.far, '2026-03-17T06:30:00Z', 'date-known', true);
    await plan(ids.near, '2026-03-20T09:00:00Z', 'days-before', false);
    const first = await leave();
    expect(first.flatMap(({ letters }) => letters.map(({ threshold }) => threshold))).toEqual(['date-known']);
    await scene.setClock('2026-03-18T03:00:01Z');
    const [digest] = digests(await leave(), scene.host);
    // What waited since yesterday and what falls due this afternoon.
    expect(digest?.items.map(({ personName }) => personName)).toEqual(['Deniz Li', 'Deniz Wang']);
    const states = await run(`select threshold, state from reminder where deadline_id = $1 order by threshold`, [
      ids.far,
    ]);
    expect(states).toEqual(
      ['date-known', 'days-before', 'working-morning'].map((threshold) => ({ threshold, state: 'sent' })),
    );
    // Friday's list has gone, the next goes on 26 March: after the last day, so it leaves alone.
    await scene.setClock('2026-03-20T09:00:01Z');
    await run(
      `update reminder set due_at = '2026-03-26T03:00:00Z' where threshold = 'digest-daily' and state = 'planned'`,
    );
    const alone = await leave();
    expect(alone.map(({ kind, letters }) => [kind, letters.length])).toEqual([['reminders', 1]]);
  });
});
