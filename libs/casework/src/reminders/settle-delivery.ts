import { resolveUnknown, retryDelaySeconds } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { ClaimedDelivery } from './claim-delivery.js';
import { companyScope, UNKNOWN_AFTER_DOT, type Ledger } from './ledger.js';

/** What became of one try, as the sender saw it. */
export type DeliveryOutcome =
  | { readonly kind: 'accepted'; readonly answer: string }
  | { readonly kind: 'failed-temporarily' | 'failed-permanently' | 'unknown'; readonly error: string };

export interface SettledDelivery {
  /** False for a worker whose lease has ended: its word changes nothing. */
  readonly counted: boolean;
  /** Seconds until the next try, null when none is wanted. */
  readonly retryInSeconds: number | null;
}

interface Row {
  readonly attempts: number;
  readonly late_seconds: number;
}

/** Later than this a mail says so, and the ledger keeps why. */
const LATE_SECONDS = 3600;
const CURRENT = `
  select attempts, extract(epoch from ($3::timestamptz - due_at))::int as late_seconds from delivery
  where id = $1 and fence = $2 and state in ('claimed','dot-sent') for update`;

/** Writes the outcome of one try down and says when the next one is due. */
export async function settleDelivery(
  { unitOfWork }: Ledger,
  { tenantId, id, fence }: Pick<ClaimedDelivery, 'tenantId' | 'id' | 'fence'>,
  outcome: DeliveryOutcome,
): Promise<SettledDelivery> {
  return unitOfWork.run(companyScope(tenantId), async (transaction) => {
    const row = await transaction.first<Row>(CURRENT, [id, fence, transaction.now]);
    if (row === undefined) return { counted: false, retryInSeconds: null };
    switch (outcome.kind) {
      case 'accepted':
        await accept(transaction, id, row, outcome.answer);
        await pullForward(transaction, tenantId);
        return { counted: true, retryInSeconds: null };
      case 'failed-permanently':
        await giveUp(transaction, id, outcome.error);
        return { counted: true, retryInSeconds: null };
      default:
        return { counted: true, retryInSeconds: await tryAgain(transaction, tenantId, id, row, outcome) };
    }
  });
}

async function accept(transaction: Transaction, id: string, row: Row, answer: string): Promise<void> {
  const lateReason = row.late_seconds <= LATE_SECONDS ? null : row.attempts > 1 ? 'mail-server' : 'worker-was-away';
  await transaction.query(
    `update delivery set state = 'accepted', accepted_at = $2, server_answer = $3, late_reason = $4, lease_until = null where id = $1`,
    [id, transaction.now, answer.slice(0, 500), lateReason],
  );
  await transaction.query(`update reminder set state = 'sent' where delivery_id = $1 and state = 'gathered'`, [id]);
}

/** Bounds the work of one settlement; the mails pulled forward pull the rest. */
const MOST_PULLED = 500;
// A mail that failed after its dot was refused for its own sake, or may have arrived: it keeps its pause.
const PULL = `
  with pulled as (update delivery set next_try_at = $2 where id in (
    select id from delivery where tenant_id = $1 and state = 'queued' and next_try_at > $2 and last_error is not null and dot_sent_at is null
    order by next_try_at, id limit ${String(MOST_PULLED)} for update skip locked) returning id)
  select id from pulled`;

/** The server is back: what waits only because it was away need not sit out its pause, the next sweep takes it. */
const pullForward = (transaction: Transaction, tenantId: string): Promise<unknown> =>
  transaction.query(PULL, [tenantId, transaction.now]);

const giveUp = (transaction: Transaction, id: string, error: string): Promise<unknown> =>
  transaction.query(`update delivery set state = 'undeliverable', last_error = $2, lease_until = null where id = $1`, [
    id,
    error.slice(0, 500),
  ]);

/** The row alone is enough for the next try: the sweep finds it. What is answered lets the queue come back sooner than that. */
async function tryAgain(
  transaction: Transaction,
  tenantId: string,
  id: string,
  { attempts }: Row,
  outcome: Exclude<DeliveryOutcome, { readonly kind: 'accepted' }>,
): Promise<number | null> {
  const state = outcome.kind === 'unknown' ? await unknownState(transaction, tenantId) : 'queued';
  const delay = retryDelaySeconds(attempts, id);
  // The ledger tells what may have arrived from what has not.
  const error = outcome.kind === 'unknown' ? `${UNKNOWN_AFTER_DOT} ${outcome.error}` : outcome.error;
  await transaction.query(
    `update delivery set state = $2, last_error = $3, lease_until = null, enqueued_at = null,
       next_try_at = $4::timestamptz + make_interval(secs => $5) where id = $1`,
    [id, state, error.slice(0, 500), transaction.now, delay],
  );
  return state === 'queued' ? delay : null;
}

/** After the dot nobody knows whether it arrived: the company chose the same Message-ID again, or a person who looks. */
async function unknownState(transaction: Transaction, tenantId: string): Promise<'queued' | 'held'> {
  const setting = await transaction.first<{ policy: 'resend' | 'hold' }>(
    'select unknown_delivery_policy as policy from tenant_setting where tenant_id = $1',
    [tenantId],
  );
  return resolveUnknown(setting?.policy ?? 'resend');
}
