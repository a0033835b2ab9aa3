import type { ReminderRecipient, ReminderRecipients } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { NOBODY, readDuty, userIdOf, type HostDuty } from '../deadlines/host-duty.js';

export type ReminderRole = keyof ReminderRecipients;

/** A due reminder whose recipient has left, or that was planned while nobody was there. */
export interface AbandonedReminder {
  readonly id: string;
  readonly case_id: string;
  readonly host_tenant_id: string;
  readonly recipient_role: ReminderRole;
  /** Since when nobody was there; null before the first look. */
  readonly unaddressed_since: string | null;
}

// Whoever has this reminder in an own row already gets no second one.
const HAND_OVER = `
  insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind,
    recipient_role, recipient_user_id, channel, due_at, is_critical, state, proposal_id, created_at)
  select $2, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, $3, 'user',
    recipient_role, $4, channel, due_at, is_critical, 'planned', proposal_id, $5 from reminder where id = $1
  on conflict (deadline_id, deadline_revision, threshold, occurrence, recipient_key, channel) do nothing`;
const CANCEL = `update reminder set state = 'cancelled', cancel_reason = 'recipient-gone' where id = $1`;
const WAIT = 'update reminder set unaddressed_since = $2 where id = $1';

/**
 * Gives the reminder to whoever has its duty now. The duty to file never lapses: while nobody is left for it the
 * reminder waits, and Today says so; a deputy's, manager's or technician's without successor ends here.
 */
export async function handOverReminder(
  transaction: Transaction,
  duties: Map<string, HostDuty>,
  reminder: AbandonedReminder,
): Promise<'over' | 'waiting' | 'nowhere'> {
  const successor = await successorOf(transaction, duties, reminder);
  if (successor === NOBODY) {
    if (reminder.unaddressed_since === null) await transaction.query(WAIT, [reminder.id, transaction.now]);
    return 'waiting';
  }
  await transaction.query(CANCEL, [reminder.id]);
  if (successor === undefined) return 'nowhere';
  await transaction.query(HAND_OVER, [reminder.id, uuidv7(), successor.key, userIdOf(successor), transaction.now]);
  return 'over';
}

/** Read once for each case of a batch: a leaver leaves many reminders behind. */
async function successorOf(
  transaction: Transaction,
  duties: Map<string, HostDuty>,
  { host_tenant_id: hostTenantId, case_id: caseId, recipient_role: role }: AbandonedReminder,
): Promise<ReminderRecipient | undefined> {
  if (role === 'technician') return undefined;
  const duty = duties.get(caseId) ?? (await readDuty(transaction, hostTenantId, caseId));
  duties.set(caseId, duty);
  return duty.recipients[role];
}
