import type { PlannedReminder, ReminderForm } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { ReminderRole } from './hand-over-reminder.js';

/** One revision of a deadline that reminders belong to. */
export interface ReminderOwner {
  readonly id: string;
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly revision: number;
  /** The open proposal that asks for reminders of an earlier day beside the deadline's own. */
  readonly proposalId?: string;
}

/**
 * One moment and recipient has one row a revision: an earlier day that is proposed adds what the plan does not have yet,
 * and takes up again what was cancelled when the same day was declined, or while somebody else stood in.
 */
const INSERT = `
  insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind,
    recipient_role, recipient_user_id, recipient_technician_id, recipient_contact_id, channel, due_at, is_critical, state, proposal_id, created_at, form)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'planned', $18, $19, $20)
  on conflict (deadline_id, deadline_revision, threshold, occurrence, recipient_key, channel) do update
    set state = 'planned', cancel_reason = null, delivery_id = null, due_at = excluded.due_at, proposal_id = excluded.proposal_id, form = excluded.form
    where reminder.state = 'cancelled' and (reminder.proposal_id is not null or reminder.cancel_reason in ('deputy-changed','policy-changed','handed-over'))`;

export async function insertReminder(
  transaction: Transaction,
  deadline: ReminderOwner,
  reminder: PlannedReminder & { readonly recipientRole: ReminderRole; readonly form?: ReminderForm },
): Promise<void> {
  const [kind, personId] = reminder.recipientKey.split(':');
  await transaction.query(INSERT, [
    ...[uuidv7(), deadline.hostTenantId, deadline.supplierTenantId, deadline.caseId, deadline.id, deadline.revision],
    ...[reminder.threshold, reminder.occurrence, reminder.recipientKey, reminder.recipientKind, reminder.recipientRole],
    kind === 'user' ? personId : null,
    kind === 'technician' ? personId : null,
    kind === 'contact' ? personId : null,
    ...[reminder.channel, reminder.dueAt, reminder.isCritical, deadline.proposalId ?? null, transaction.now],
    reminder.form ?? 'single',
  ]);
}
