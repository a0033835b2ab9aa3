import type { TodayStatus } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { readDeadAddresses } from '../inbound/settle-dead-address.js';

/** A mail that waits longer than this is told on Today: nobody should learn of a stuck mail from a fine. */
const WAITING = `state in ('queued','claimed','dot-sent') and due_at < app_now() - interval '3 minutes'`;

const MAIL = `
  select count(*) filter (where ${WAITING})::int as waiting, min(due_at) filter (where ${WAITING}) as "oldestDueAt",
    (array_agg(last_error order by next_try_at desc) filter (where state = 'queued' and last_error is not null))[1] as "lastError",
    count(*) filter (where state in ('undeliverable','bounced'))::int as undeliverable, count(*) filter (where state in ('unknown','held'))::int as unknown
  from delivery where state in ('queued','claimed','dot-sent','unknown','held','undeliverable','bounced')`;
const UNADDRESSED = `select count(distinct deadline_id)::int as count from reminder where state = 'planned' and unaddressed_since is not null`;

type Mail = TodayStatus['mail'];

/** Whether mail leaves, and what waits or could not be delivered, of the actor's company. */
export async function readMail(transaction: Transaction): Promise<Mail> {
  const row = await transaction.first<Omit<Mail, 'state' | 'nobodyToWriteTo' | 'deadAddresses'>>(MAIL);
  const unaddressed = await transaction.first<{ count: number }>(UNADDRESSED);
  const troubles = await transaction.first<{ count: number }>('select host_contact_troubles() as count');
  const pulse = await transaction.first<{ is_ok: boolean; detail: string | null }>(
    `select is_ok, detail from heartbeat where name = 'mail'`,
  );
  const isStuck = (row?.waiting ?? 0) > 0 || pulse?.is_ok === false;
  return {
    state: isStuck ? 'stuck' : 'working',
    waiting: row?.waiting ?? 0,
    oldestDueAt: row?.oldestDueAt ?? null,
    lastError: row?.lastError ?? (pulse?.is_ok === false ? pulse.detail : null),
    undeliverable: (row?.undeliverable ?? 0) + (troubles?.count ?? 0),
    unknown: row?.unknown ?? 0,
    nobodyToWriteTo: unaddressed?.count ?? 0,
    deadAddresses: await readDeadAddresses(transaction),
  };
}

const PULSE = `
  select s.at as "lastSweepAt", coalesce(s.at < app_now() - interval '2 minutes', true) as "isLate", coalesce(w.is_ok, false) as "hasSecondPath",
    least((select min(r.due_at) from reminder r where r.host_tenant_id = app_tenant() and r.state = 'planned' and r.due_at <= app_now() and r.unaddressed_since is null),
      (select min(y.due_at) from delivery y where y.state in ('queued','claimed','dot-sent') and y.due_at <= app_now())) as "oldestUnsentAt",
    (select max(a.sent_at) from alarm_mail a join outage o on o.id = a.outage_id and o.ended_at is null where a.kind = 'alarm') as "toldAt"
  from (select 1) one left join heartbeat s on s.name = 'sweep' left join heartbeat w on w.name = 'watch'`;

/** The worker's last look; one that never came counts as late. */
export async function readPulse(transaction: Transaction): Promise<TodayStatus['heartbeat']> {
  const row = await transaction.first<TodayStatus['heartbeat']>(PULSE);
  return row ?? { lastSweepAt: null, isLate: true, oldestUnsentAt: null, hasSecondPath: false, toldAt: null };
}
