import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  markDotSent,
  openLedger,
  recordArrival,
  recordPulse,
  readToday,
  settleDelivery,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;

beforeAll(async () => {
  scene = await openScene();
  ledger = await openLedger({
    databaseUrl: scene.database.workerUrl,
    linkKey: randomBytes(32).toString('base64'),
    poolSize: 4,
  });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('update reminder set delivery_id = null');
  await scene.database.admin.query('delete from delivery');
  await scene.database.admin.query(`update reminder set state = 'cancelled', cancel_reason = 'earlier-test'`);
  await scene.setClock('2026-03-20T04:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const arriveToday = async (): Promise<string> =>
  (await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'))).deadline.id;

const rowsOf = async (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as Record<string, unknown>[];

async function claimOne(): Promise<ClaimedDelivery> {
  const [mails] = await sweepReminders(ledger);
  const claimed = await claimDelivery(ledger, mails!.tenantId, mails!.deliveryIds[0]!);
  if (claimed === null) throw new Error('nothing could be claimed');
  return claimed;
}

describe('the plan of reminders', () => {
  it('is written in the transaction that starts the clock, each row once', async () => {
    const deadlineId = await arriveToday();
    const rows = await rowsOf(
      `select threshold, date_trunc('second', due_at)::text as due_at from reminder where deadline_id = $1 and state = 'planned' order by due_at, threshold`,
      [deadlineId],
    );
    // Fri 20 March; 21-25 are days off; Thu 26 is the only morning between, Fri 27 the last day at 09:00 and 13:00 in UTC+5.
    expect(rows.slice(0, 4)).toEqual([
      { threshold: 'arrival', due_at: '2026-03-20 04:00:00+00' },
      { threshold: 'working-morning', due_at: '2026-03-26 04:00:00+00' },
      { threshold: 'last-day-morning', due_at: '2026-03-27 04:00:00+00' },
      { threshold: 'last-call', due_at: '2026-03-27 08:00:00+00' },
    ]);
  });

  it("follows the host's office hours also when the supplier records the arrival", async () => {
    await scene.database.admin.query(
      `insert into tenant_setting (tenant_id, office_closes_at) values ($1, '18:00') on conflict (tenant_id) do update set office_closes_at = '18:00'`,
      [scene.host.tenantId],
    );
    const caseId = await scene.openCase();
    const { deadline } = await recordArrival(scene.casework, scene.supplier, caseId, arrivalOn('2026-03-20'));
    expect(deadline).toMatchObject({ officeCutoffAt: '2026-03-27T13:00:00Z' });
    const planned = await rowsOf(`select recipient_user_id from reminder where deadline_id = $1`, [deadline.id]);
    expect(new Set(planned.map((row) => row['recipient_user_id']))).toEqual(new Set([scene.host.userId]));
    await scene.database.admin.query('delete from tenant_setting where tenant_id = $1', [scene.host.tenantId]);
  });
});

describe('one mail', () => {
  it('goes from planned through claimed and the dot to accepted, once', async () => {
    const deadlineId = await arriveToday();
    const claimed = await claimOne();
    expect(claimed).toMatchObject({ recipientEmail: 'aliya@dala-industry.example', language: 'ru' });
    expect(claimed.letters).toMatchObject([
      { threshold: 'arrival', personName: 'Deniz Müller-Şahin', dueOn: '2026-03-27', deadlineId },
    ]);
    expect(await markDotSent(ledger, claimed)).toBe(true);
    expect(await settleDelivery(ledger, claimed, { kind: 'accepted', answer: '250 ok' })).toEqual({
      counted: true,
      retryInSeconds: null,
    });
    expect(await sweepReminders(ledger)).toEqual([]);
    expect(await claimDelivery(ledger, claimed.tenantId, claimed.id)).toBeNull();
    expect(
      await rowsOf(`select state from reminder where deadline_id = $1 and threshold = 'arrival'`, [deadlineId]),
    ).toEqual([{ state: 'sent' }]);
  });

  it('carries all reminders of one person that are due together', async () => {
    await arriveToday();
    await arriveToday();
    const claimed = await claimOne();
    expect(claimed.letters).toHaveLength(2);
  });

  it('says one thing about one deadline when the worker slept through several thresholds', async () => {
    await arriveToday();
    await scene.setClock('2026-03-27T08:30:00Z');
    const claimed = await claimOne();
    expect(claimed.letters.map((letter) => letter.threshold)).toEqual(['last-call']);
  });

  it('is claimed by one worker of two', async () => {
    await arriveToday();
    const [mails] = await sweepReminders(ledger);
    const id = mails!.deliveryIds[0]!;
    const claims = await Promise.all([1, 2, 3, 4, 5].map(() => claimDelivery(ledger, mails!.tenantId, id)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it('does not leave when the deadline was settled between claim and dot', async () => {
    const deadlineId = await arriveToday();
    const claimed = await claimOne();
    await scene.database.admin.query(
      `update reminder set state = 'cancelled', cancel_reason = 'filed' where deadline_id = $1`,
      [deadlineId],
    );
    expect(await markDotSent(ledger, claimed)).toBe(false);
  });

  it('goes to where its reader is written to now, and not where that was when the mail was made or claimed', async () => {
    const write = (email: string) =>
      rowsOf('update user_account set email = $1 where id = $2', [email, scene.host.userId]);
    await arriveToday();
    const [mails] = await sweepReminders(ledger);
    await write('new@dala.example');
    const claimed = await claimDelivery(ledger, mails!.tenantId, mails!.deliveryIds[0]!);
    expect(claimed?.recipientEmail).toBe('new@dala.example');
    await write('aliya@dala-industry.example');
    expect(await markDotSent(ledger, claimed!)).toBe(false);
  });

  it('of a moved deadline is cancelled with its reason instead of being sent', async () => {
    const deadlineId = await arriveToday();
    const [mails] = await sweepReminders(ledger);
    await scene.database.admin.query('update deadline set revision = revision + 1 where id = $1', [deadlineId]);
    expect(await claimDelivery(ledger, mails!.tenantId, mails!.deliveryIds[0]!)).toBeNull();
    expect(await rowsOf('select state, cancel_reason from delivery')).toEqual([
      { state: 'cancelled', cancel_reason: 'nothing-left-to-say' },
    ]);
  });
});

describe('a worker that dies', () => {
  it('before the dot: the mail is sent again, and the late one can no longer mark or settle it', async () => {
    await arriveToday();
    const first = await claimOne();
    await scene.setClock('2026-03-20T04:10:00Z');
    const again = await claimOne();
    expect(again).toMatchObject({ id: first.id, messageId: first.messageId, fence: first.fence + 1 });
    expect(await markDotSent(ledger, first)).toBe(false);
    expect(await settleDelivery(ledger, first, { kind: 'accepted', answer: 'too late' })).toMatchObject({
      counted: false,
    });
    expect(await markDotSent(ledger, again)).toBe(true);
  });

  it('after the dot: nobody knows, and by default it goes again with the same Message-ID', async () => {
    await arriveToday();
    const first = await claimOne();
    await markDotSent(ledger, first);
    await scene.setClock('2026-03-20T04:10:00Z');
    expect((await claimOne()).messageId).toBe(first.messageId);
    expect(await rowsOf('select last_error, round from delivery')).toEqual([
      { last_error: 'unknown-after-dot', round: 1 },
    ]);
  });

  it('and a server that falls silent after the dot: the ledger says that it may have arrived, and goes on with the same mail', async () => {
    await arriveToday();
    const claimed = await claimOne();
    await markDotSent(ledger, claimed);
    await settleDelivery(ledger, claimed, { kind: 'unknown', error: 'Connection closed' });
    expect(await rowsOf('select state, last_error, message_id from delivery')).toEqual([
      { state: 'queued', last_error: 'unknown-after-dot Connection closed', message_id: claimed.messageId },
    ]);
  });

  it('after the dot: held for a person where the company wants that, and Today says so', async () => {
    await scene.database.admin.query(
      `insert into tenant_setting (tenant_id, unknown_delivery_policy) values ($1, 'hold') on conflict (tenant_id) do update set unknown_delivery_policy = 'hold'`,
      [scene.host.tenantId],
    );
    await arriveToday();
    await markDotSent(ledger, await claimOne());
    await scene.setClock('2026-03-20T04:10:00Z');
    expect(await sweepReminders(ledger)).toEqual([]);
    expect((await readToday(scene.casework, scene.host)).mail).toMatchObject({ unknown: 1 });
    await scene.database.admin.query('delete from tenant_setting where tenant_id = $1', [scene.host.tenantId]);
  });

  it('whose queue was emptied: what was handed over is handed over again after a minute', async () => {
    await arriveToday();
    expect(await sweepReminders(ledger)).toHaveLength(1);
    expect(await sweepReminders(ledger)).toEqual([]);
    await scene.setClock('2026-03-20T04:01:30Z');
    expect(await sweepReminders(ledger)).toHaveLength(1);
  });
});

describe('a mail server that refuses', () => {
  it('for now: the mail waits, is tried again, and Today says that mail is stuck', async () => {
    await arriveToday();
    const claimed = await claimOne();
    await settleDelivery(ledger, claimed, { kind: 'failed-temporarily', error: '451 try later' });
    await scene.setClock('2026-03-20T05:30:00Z');
    expect((await readToday(scene.casework, scene.host)).mail).toMatchObject({
      state: 'stuck',
      waiting: 1,
      lastError: '451 try later',
    });
    const again = await claimOne();
    await markDotSent(ledger, again);
    await settleDelivery(ledger, again, { kind: 'accepted', answer: '250 ok' });
    expect(await rowsOf('select state, attempts, late_reason from delivery')).toEqual([
      { state: 'accepted', attempts: 2, late_reason: 'mail-server' },
    ]);
    await recordPulse(ledger, 'mail', true, null);
    expect((await readToday(scene.casework, scene.host)).mail).toMatchObject({ state: 'working', waiting: 0 });
  });

  it('for now: the next try is seconds away at first and minutes away later, and the row says when', async () => {
    await arriveToday();
    const longest = [5, 15, 30, 60, 120, 300, 300];
    for (const most of longest) {
      const { retryInSeconds } = await settleDelivery(ledger, await claimOne(), {
        kind: 'failed-temporarily',
        error: '451 try later',
      });
      expect(retryInSeconds).toBeGreaterThanOrEqual(most * 0.75);
      expect(retryInSeconds).toBeLessThanOrEqual(most);
      const [row] = await rowsOf(
        'select next_try_at::text as at, round(extract(epoch from (next_try_at - app_now())))::int as seconds from delivery',
      );
      expect(Math.abs(Number(row?.['seconds']) - (retryInSeconds ?? 0))).toBeLessThanOrEqual(2);
      await scene.setClock(String(row?.['at']));
    }
  });

  it('for now: once it takes a mail again, what waited for it goes with the next sweep, and nothing else', async () => {
    const failed: Record<string, string> = {};
    for (const reason of ['server-away', 'refused-after-dot', 'of-another-company']) {
      await arriveToday();
      const claimed = await claimOne();
      if (reason === 'refused-after-dot') await markDotSent(ledger, claimed);
      await settleDelivery(ledger, claimed, { kind: 'failed-temporarily', error: reason });
      await rowsOf(`update delivery set next_try_at = app_now() + interval '5 minutes' where id = $1`, [claimed.id]);
      failed[reason] = claimed.id;
    }
    const [stranger] = [failed['of-another-company']];
    await rowsOf('update delivery set tenant_id = $2 where id = $1', [stranger, scene.otherHost.tenantId]);
    expect(await sweepReminders(ledger)).toEqual([]);
    await arriveToday();
    await settleDelivery(ledger, await claimOne(), { kind: 'accepted', answer: '250 ok' });
    expect(await sweepReminders(ledger)).toEqual([
      { tenantId: scene.host.tenantId, deliveryIds: [failed['server-away']] },
    ]);
  });

  it('for good: the mail is undeliverable and shown, never tried again', async () => {
    await arriveToday();
    await settleDelivery(ledger, await claimOne(), { kind: 'failed-permanently', error: '550 no such user' });
    await scene.setClock('2026-03-21T05:30:00Z');
    expect(await sweepReminders(ledger)).toEqual([]);
    expect((await readToday(scene.casework, scene.host)).mail).toMatchObject({ undeliverable: 1 });
  });
});

describe("the worker's role across companies", () => {
  it('sees ids and times, and is refused everything that says who or why', async () => {
    await arriveToday();
    const ask = (sql: string): Promise<unknown> =>
      ledger.acrossCompanies.run({ tenantId: null, userId: null }, (transaction) => transaction.query(sql));
    expect(await ask('select id, due_at from reminder limit 1')).toHaveLength(1);
    for (const sql of [
      'select threshold from reminder',
      'select recipient_email from delivery',
      'select * from technician',
    ])
      await expect(ask(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
