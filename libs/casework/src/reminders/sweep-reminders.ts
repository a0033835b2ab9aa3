import { resolveUnknown } from '@sapar/domain';
import { isDatabaseAway } from '@sapar/persistence';
import { gatherReminders } from './gather-reminders.js';
import { companyScope, nobodyScope, UNKNOWN_AFTER_DOT, type Ledger } from './ledger.js';

/** Mails of one company that are ready to be handed to the queue. */
export interface DueMails {
  readonly tenantId: string;
  readonly deliveryIds: readonly string[];
}

interface TimedRow {
  readonly id: string;
  readonly tenant_id: string;
}

const MOST_IN_A_JOB = 100;
/** A job that the queue lost is handed over again after so long: an emptied queue loses nothing. */
const REARM_SECONDS = 60;

const COMPANIES_DUE = `select distinct host_tenant_id as tenant_id from reminder where state = 'planned' and due_at <= $1`;
const COMPANIES_EXPIRED = `select distinct tenant_id from delivery where state in ('claimed','dot-sent') and lease_until < $1`;
/** So many of each company at once: one company's fifty thousand mails do not stand before another's two. */
const MOST_OF_A_COMPANY = 1_000;
const READY = `
  select y.id, y.tenant_id from (select distinct tenant_id from delivery where state = 'queued' and next_try_at <= $1) company
  cross join lateral (
    select id, tenant_id, next_try_at from delivery where tenant_id = company.tenant_id and state = 'queued' and next_try_at <= $1
      and (enqueued_at is null or enqueued_at < $1::timestamptz - interval '${String(REARM_SECONDS)} seconds')
    order by next_try_at, id limit ${String(MOST_OF_A_COMPANY)}) y
  order by y.next_try_at, y.id`;

/**
 * Looks back over everything that is due by the database's clock; what a stopped worker missed is found here. Works in
 * rounds over the companies and hands over after each, so that the last company's mail need not wait for the first's.
 */
export async function sweepReminders(
  ledger: Ledger,
  handOver: (mails: readonly DueMails[]) => Promise<void> = () => Promise.resolve(),
  onFault: (tenantId: string, error: unknown) => void = rethrow,
): Promise<readonly DueMails[]> {
  // What goes wrong at one company holds up no other.
  const alone = async (tenantId: string, work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => (isDatabaseAway(error) ? rethrow(tenantId, error) : onFault(tenantId, error)));
  for (const tenantId of await companies(ledger, COMPANIES_EXPIRED)) await alone(tenantId, endLeases(ledger, tenantId));
  const all: DueMails[] = [];
  let toGather = await companies(ledger, COMPANIES_DUE);
  for (;;) {
    const unfinished: string[] = [];
    for (const tenantId of toGather)
      if ((await alone(tenantId, gatherReminders(ledger, tenantId))) === true) unfinished.push(tenantId);
    const mails = await takeReady(ledger);
    if (mails.length > 0) await handOver(mails);
    all.push(...mails);
    toGather = unfinished;
    if (mails.length === 0 && toGather.length === 0) return all;
  }
}

function rethrow(_tenantId: string, error: unknown): never {
  throw error;
}

/** Marks what is ready as handed over, in jobs of one company each. */
async function takeReady(ledger: Ledger): Promise<readonly DueMails[]> {
  const ready = await ledger.acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<TimedRow>(READY, [transaction.now]),
  );
  const byCompany = groupByCompany(ready);
  const mails = [...byCompany].flatMap(([tenantId, ids]) =>
    chunksOf(ids, MOST_IN_A_JOB).map((deliveryIds) => ({ tenantId, deliveryIds })),
  );
  for (const [tenantId, ids] of byCompany) await markEnqueued(ledger, tenantId, ids);
  return mails;
}

async function companies({ acrossCompanies }: Ledger, sql: string): Promise<readonly string[]> {
  const rows = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<{ tenant_id: string }>(sql, [transaction.now]),
  );
  return rows.map((row) => row.tenant_id);
}

/** A worker that died before the dot sent nothing: again. One that died after it may have: the company's policy decides. */
async function endLeases({ unitOfWork }: Ledger, tenantId: string): Promise<void> {
  await unitOfWork.run(companyScope(tenantId), async (transaction) => {
    const setting = await transaction.first<{ unknown_delivery_policy: 'resend' | 'hold' }>(
      'select unknown_delivery_policy from tenant_setting where tenant_id = $1',
      [tenantId],
    );
    const resolved = resolveUnknown(setting?.unknown_delivery_policy ?? 'resend');
    await transaction.query(
      `update delivery set state = 'queued', lease_until = null, enqueued_at = null, round = round + 1, next_try_at = $2
       where tenant_id = $1 and state = 'claimed' and lease_until < $2`,
      [tenantId, transaction.now],
    );
    await transaction.query(
      `update delivery set state = $3, lease_until = null, enqueued_at = null, round = round + 1, next_try_at = $2, last_error = '${UNKNOWN_AFTER_DOT}'
       where tenant_id = $1 and state = 'dot-sent' and lease_until < $2`,
      [tenantId, transaction.now, resolved],
    );
  });
}

const markEnqueued = ({ unitOfWork }: Ledger, tenantId: string, ids: readonly string[]): Promise<unknown> =>
  unitOfWork.run(companyScope(tenantId), (transaction) =>
    transaction.query(
      `update delivery set round = round + case when enqueued_at is null then 0 else 1 end, enqueued_at = $2 where id = any($1) and state = 'queued'`,
      [ids, transaction.now],
    ),
  );

function groupByCompany(rows: readonly TimedRow[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, tenant_id: tenantId } of rows) groups.set(tenantId, [...(groups.get(tenantId) ?? []), id]);
  return groups;
}

const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
