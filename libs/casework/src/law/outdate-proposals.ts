import type { Transaction } from '@sapar/persistence';

/** The deadline moved or ended: what was proposed for it no longer stands, nor do the reminders of an earlier day. */
export async function outdateProposals(transaction: Transaction, deadlineId: string): Promise<void> {
  await transaction.query(
    `update deadline_proposal set state = 'outdated', version = version + 1 where deadline_id = $1 and state = 'open'`,
    [deadlineId],
  );
}

/** Stops the reminders that were planned only because of this proposal. */
export async function cancelProposed(transaction: Transaction, proposalId: string, reason: string): Promise<void> {
  await transaction.query(
    `update reminder set state = 'cancelled', cancel_reason = $2 where proposal_id = $1 and state in ('planned','gathered')`,
    [proposalId, reason],
  );
}
