import type { Transaction, UnitOfWork } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readBeat, type Beat } from './read-beat.js';

/** What one mail by the second path says. */
export interface AlarmMail {
  readonly outageId: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly kind: 'alarm' | 'all-clear';
  readonly cause: 'sweep' | 'mail';
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly companyName: string;
  readonly isDemo: boolean;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly oldestUnsentAt: string | null;
}

export interface Watching {
  readonly unitOfWork: Pick<UnitOfWork, 'run'>;
  /** No look for so long, or nothing sent for `unsentSeconds`, is an outage. */
  readonly lateSeconds: number;
  readonly unsentSeconds: number;
  /** Since when this process watches: what stood still before it began may be starting right now. */
  readonly watchedSince: string;
  readonly hasSecondPath: boolean;
}

interface Outage {
  readonly id: string;
  readonly cause: AlarmMail['cause'];
  readonly began_at: string;
  readonly ended_at: string | null;
}

const NOBODY = { tenantId: null, userId: null };
const WATCH = `
  insert into heartbeat (name, at, is_ok, detail) values ('watch', $1, $2, null) on conflict (name) do update set at = excluded.at, is_ok = excluded.is_ok`;
const BEGIN = `
  insert into outage (id, cause, began_at, noticed_at) values ($1, $2, $3, $4) on conflict ((true)) where ended_at is null do nothing`;
const END = 'update outage set ended_at = $1 where ended_at is null';
/** An outage that is over is still told to whoever was told of its beginning. */
const TOLD = `
  select id, cause, began_at, ended_at from outage where ended_at is null or ended_at > $1::timestamptz - interval '1 day' order by noticed_at desc limit 20`;
const COMPANIES = 'select company from watched_companies()';

/** One look at the worker from outside of it: begins or ends an outage, and answers the mails that this process now has to send. */
export async function watchReminders(watching: Watching): Promise<readonly AlarmMail[]> {
  const { unitOfWork, hasSecondPath } = watching;
  const beat = await readBeat(unitOfWork);
  const cause = causeOf(beat, watching);
  const outages = await unitOfWork.run(NOBODY, async (transaction) => {
    await transaction.query(WATCH, [transaction.now, hasSecondPath]);
    if (cause === null) await transaction.query(END, [transaction.now]);
    else await transaction.query(BEGIN, [uuidv7(), cause, beganAt(cause, beat, watching), transaction.now]);
    return transaction.query<Outage>(TOLD, [transaction.now]);
  });
  if (!hasSecondPath || outages.length === 0) return [];
  const companies = await unitOfWork.run(NOBODY, (transaction) => transaction.query<{ company: string }>(COMPANIES));
  const mails: AlarmMail[] = [];
  for (const { company } of companies)
    for (const outage of outages)
      mails.push(
        ...(await unitOfWork.run({ tenantId: company, userId: null }, (transaction) =>
          claimAlarms(transaction, outage, beat),
        )),
      );
  return mails;
}

function causeOf(beat: Beat, { lateSeconds, unsentSeconds, watchedSince }: Watching): AlarmMail['cause'] | null {
  const watchedSeconds = secondsBetween(watchedSince, beat.now);
  if (watchedSeconds < lateSeconds) return null;
  if ((beat.sweepAgeSeconds ?? watchedSeconds) > lateSeconds) return 'sweep';
  return (beat.oldestUnsentSeconds ?? 0) > unsentSeconds ? 'mail' : null;
}

const beganAt = (cause: AlarmMail['cause'], beat: Beat, { watchedSince }: Watching): string =>
  (cause === 'sweep' ? beat.lastSweepAt : beat.oldestUnsentAt) ?? watchedSince;

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

// A claim that has brought no mail for a while belongs to a process that is gone, or to a path that was away.
const CLAIM = `
  with claimed as (
    insert into alarm_mail (outage_id, tenant_id, user_id, kind, recipient_email, claimed_at)
    select $1, app_tenant(), u.id, $2, u.email, $3 from membership m join user_account u on u.id = m.user_id and u.deleted_at is null
    where m.tenant_id = app_tenant() and m.role = 'owner' and m.ended_at is null
      and ($2 = 'alarm' or exists (select 1 from alarm_mail a where a.outage_id = $1 and a.user_id = u.id and a.kind = 'alarm' and a.sent_at is not null))
    on conflict (outage_id, tenant_id, user_id, kind) do update set claimed_at = excluded.claimed_at, attempts = alarm_mail.attempts + 1
      where alarm_mail.sent_at is null and alarm_mail.claimed_at < excluded.claimed_at - interval '2 minutes' returning user_id)
  select u.id as "userId", u.name, u.email, u.language, t.legal_name as "companyName", t.is_demo as "isDemo"
  from claimed c join user_account u on u.id = c.user_id join tenant t on t.id = app_tenant()`;

async function claimAlarms(transaction: Transaction, outage: Outage, beat: Beat): Promise<readonly AlarmMail[]> {
  const kind = outage.ended_at === null ? 'alarm' : 'all-clear';
  const rows = await transaction.query<
    Pick<AlarmMail, 'userId' | 'name' | 'email' | 'language' | 'companyName' | 'isDemo'>
  >(CLAIM, [outage.id, kind, transaction.now]);
  return rows.map((row) => ({
    ...row,
    ...{ outageId: outage.id, tenantId: transaction.scope.tenantId ?? '', kind, cause: outage.cause },
    ...{ beganAt: outage.began_at, endedAt: outage.ended_at, oldestUnsentAt: beat.oldestUnsentAt },
  }));
}

const SETTLE = `
  update alarm_mail set sent_at = case when $5::text is null then $4::timestamptz end, last_error = $5
  where outage_id = $1 and user_id = $2 and kind = $3 and tenant_id = app_tenant()`;

/** What became of one mail; one that failed is tried again after a while. */
export const settleAlarm = (
  unitOfWork: Pick<UnitOfWork, 'run'>,
  { tenantId, outageId, userId, kind }: AlarmMail,
  error: string | null,
): Promise<unknown> =>
  unitOfWork.run({ tenantId, userId: null }, (transaction) =>
    transaction.query(SETTLE, [outageId, userId, kind, transaction.now, error?.slice(0, 500) ?? null]),
  );
