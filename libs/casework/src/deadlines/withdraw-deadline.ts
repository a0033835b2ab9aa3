import type { Transaction } from '@sapar/persistence';
import { outdateProposals } from '../law/outdate-proposals.js';
import { cancelReminders } from '../reminders/plan-reminders.js';

/** Which deadline no longer stands, and why, as a code. */
export interface Withdrawal {
  readonly caseId: string;
  readonly occasion: string;
  readonly reason: string;
}

/** Takes an open deadline back and stops its reminders; one that was never opened, or is met, stays as it is. */
export async function withdrawDeadline(
  transaction: Transaction,
  { caseId, occasion, reason }: Withdrawal,
): Promise<void> {
  const row = await transaction.first<{ id: string; version: number }>(
    `select id, version from deadline where case_id = $1 and kind = 'arrival-notification' and occasion = $2 and state in ('open','not-computable') for update`,
    [caseId, occasion],
  );
  if (row === undefined) return;
  await transaction.update('deadline', row.id, row.version, { state: 'withdrawn', settledAt: transaction.now });
  await cancelReminders(transaction, row.id, reason);
  await outdateProposals(transaction, row.id);
}
