import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { outdateProposals } from '../law/outdate-proposals.js';
import { cancelReminders } from '../reminders/plan-reminders.js';
import { queueClosingMail } from '../reminders/queue-closing-mail.js';

export interface Closing {
  readonly deadlineId: string;
  readonly state: 'met' | 'met-late';
  /** Why, as a code of the ledger. */
  readonly reason: string;
}

const HELD = 'select version, host_tenant_id from deadline where id = $1 for update';
interface HeldRow {
  readonly version: number;
  readonly host_tenant_id: string;
}

/** The filing is confirmed: the deadline is met or met late, reminding stops, the manager gets the one closing mail. */
export async function closeDeadline(transaction: Transaction, { deadlineId, state, reason }: Closing): Promise<void> {
  const row = found(await transaction.first<HeldRow>(HELD, [deadlineId]));
  await transaction.update('deadline', deadlineId, row.version, { state, settledAt: transaction.now });
  await cancelReminders(transaction, deadlineId, reason);
  await outdateProposals(transaction, deadlineId);
  await queueClosingMail(transaction, row.host_tenant_id, deadlineId);
}

/** A corrected paper was filed in time after all: met late becomes met, and the manager is told. Never the other way round. */
export async function redeemDeadline(
  transaction: Transaction,
  { deadlineId, filingId }: { readonly deadlineId: string; readonly filingId: string },
): Promise<void> {
  const row = found(await transaction.first<HeldRow>(HELD, [deadlineId]));
  await transaction.update('deadline', deadlineId, row.version, { state: 'met' });
  await queueClosingMail(transaction, row.host_tenant_id, deadlineId, filingId);
}
