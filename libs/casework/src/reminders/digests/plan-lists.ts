import { nextDigest, nextRunOfDaysOff, type CalendarDate, type Instant } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { companyScope, nobodyScope, type Ledger } from '../ledger.js';
import { readListReaders, type ListReader } from './list-readers.js';
import { DAYS_OFF_AHEAD, digestThreshold } from './list-thresholds.js';

// What was taken back because the choice changed is taken up again when it is changed back.
const INSERT = `
  insert into reminder (id, host_tenant_id, threshold, occurrence, recipient_key, recipient_kind, recipient_user_id, channel, due_at, is_critical, state, created_at)
  values ($1, app_tenant(), $2, $3, 'user:' || $4::text, 'user', $4::uuid, 'email', $5, false, 'planned', $6)
  on conflict (host_tenant_id, recipient_key, threshold, occurrence) where deadline_id is null and signatory_id is null and incident_id is null do update
    set state = 'planned', cancel_reason = null, due_at = excluded.due_at where reminder.state = 'cancelled' and reminder.cancel_reason = 'choice-changed'`;
const AHEAD = `
  select recipient_user_id as "userId", threshold from reminder
  where host_tenant_id = app_tenant() and deadline_id is null and signatory_id is null and incident_id is null and state = 'planned' and ($1::uuid is null or recipient_user_id = $1)`;
const COMPANIES = 'select company from companies_without_lists()';

/** Each reader has the next list of each kind planned ahead, so that what a stopped worker missed is found as due. */
export async function planLists(
  transaction: Transaction,
  { userId = null, after = transaction.now }: { readonly userId?: string | null; readonly after?: Instant } = {},
): Promise<void> {
  const ahead = await transaction.query<{ userId: string; threshold: string }>(AHEAD, [userId]);
  for (const reader of await readListReaders(transaction, userId)) {
    const has = (kind: string): boolean =>
      ahead.some((one) => one.userId === reader.userId && one.threshold.startsWith(kind));
    if (reader.rhythm !== null && !has('digest-')) await planDigest(transaction, reader, reader.rhythm, after);
    if (reader.wantsDaysOff && !has(DAYS_OFF_AHEAD)) await planDaysOff(transaction, reader, after);
  }
}

async function planDigest(
  transaction: Transaction,
  { userId, reader }: ListReader,
  rhythm: NonNullable<ListReader['rhythm']>,
  after: Instant,
): Promise<void> {
  const next = nextDigest(rhythm, reader, after);
  if (next !== null) await insert(transaction, userId, { threshold: digestThreshold(rhythm), ...next });
}

async function planDaysOff(transaction: Transaction, { userId, reader }: ListReader, after: Instant): Promise<void> {
  const run = nextRunOfDaysOff(reader, after);
  if (run !== null) await insert(transaction, userId, { threshold: DAYS_OFF_AHEAD, on: run.from, dueAt: run.dueAt });
}

const insert = (
  transaction: Transaction,
  userId: string,
  { threshold, on, dueAt }: { readonly threshold: string; readonly on: CalendarDate; readonly dueAt: Instant },
): Promise<unknown> => transaction.query(INSERT, [uuidv7(), threshold, on, userId, dueAt, transaction.now]);

/** Plans for everybody who wants a list and has none ahead: who has joined, changed roles or chosen anew. */
export async function sweepLists({ acrossCompanies, unitOfWork }: Ledger): Promise<void> {
  const rows = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<{ company: string }>(COMPANIES),
  );
  for (const { company } of rows) await unitOfWork.run(companyScope(company), (transaction) => planLists(transaction));
}
