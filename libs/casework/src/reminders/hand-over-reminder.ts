import type { ReminderRecipient, ReminderRecipients } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { INCIDENT_KEEPERS, KEEPERS } from '../companies/keepers.js';
import { NOBODY, readDuty, userIdOf, type HostDuty } from '../deadlines/host-duty.js';

export type ReminderRole = Exclude<keyof ReminderRecipients, 'followers'> | 'follower';

/** A due reminder whose recipient has left, or that was planned while nobody was there. */
export interface AbandonedReminder {
  readonly id: string;
  /** Null for a reminder about the company itself, which then names a signatory or an incident. */
  readonly case_id: string | null;
  readonly signatory_id: string | null;
  readonly incident_id: string | null;
  readonly host_tenant_id: string;
  readonly recipient_role: ReminderRole;
  /** Since when nobody was there; null before the first look. */
  readonly unaddressed_since: string | null;
}

// Whoever has this reminder in an own row already gets no second one.
const HAND_OVER = `
  insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind,
    recipient_role, recipient_user_id, recipient_contact_id, channel, due_at, is_critical, state, proposal_id, created_at, form)
  select $2, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, $3, $6,
    recipient_role, case $6 when 'user' then $4::uuid end, case $6 when 'contact' then $4::uuid end, channel, due_at, is_critical, 'planned', proposal_id, $5, form from reminder where id = $1
  on conflict (deadline_id, deadline_revision, threshold, occurrence, recipient_key, channel) do nothing`;
const HAND_TO_KEEPERS = `
  with given as (
    insert into reminder (id, host_tenant_id, signatory_id, incident_id, threshold, occurrence, recipient_key, recipient_kind, recipient_role, recipient_user_id, channel, due_at,
      is_critical, state, created_at)
    select $2, host_tenant_id, signatory_id, incident_id, threshold, occurrence, 'user:' || $3::text, 'user', recipient_role, $3::uuid, channel, due_at, is_critical, 'planned', $4
    from reminder where id = $1
    on conflict do nothing returning id)
  select id from given`;
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
  if (reminder.case_id === null) return handToKeepers(transaction, reminder);
  const successor = await successorOf(transaction, duties, { ...reminder, case_id: reminder.case_id });
  if (successor === NOBODY) return wait(transaction, reminder);
  await transaction.query(CANCEL, [reminder.id]);
  if (successor === undefined) return 'nowhere';
  const { key, kind } = successor;
  await transaction.query(HAND_OVER, [reminder.id, uuidv7(), key, userIdOf(successor), transaction.now, kind]);
  return 'over';
}

async function wait(transaction: Transaction, reminder: AbandonedReminder): Promise<'waiting'> {
  if (reminder.unaddressed_since === null) await transaction.query(WAIT, [reminder.id, transaction.now]);
  return 'waiting';
}

/** What the company must renew goes to its owner and coordinators, a breach to owner and lawyers, whoever they are now; most have a row of their own already. */
async function handToKeepers(
  transaction: Transaction,
  reminder: AbandonedReminder,
): Promise<'over' | 'waiting' | 'nowhere'> {
  const keepers = await transaction.query<{ id: string }>(reminder.incident_id === null ? KEEPERS : INCIDENT_KEEPERS, [
    reminder.host_tenant_id,
  ]);
  if (keepers.length === 0) return wait(transaction, reminder);
  await transaction.query(CANCEL, [reminder.id]);
  let given = 0;
  for (const { id } of keepers)
    given += (await transaction.query(HAND_TO_KEEPERS, [reminder.id, uuidv7(), id, transaction.now])).length;
  return given > 0 ? 'over' : 'nowhere';
}

/** Read once for each case of a batch: a leaver leaves many reminders behind. */
async function successorOf(
  transaction: Transaction,
  duties: Map<string, HostDuty>,
  {
    host_tenant_id: hostTenantId,
    case_id: caseId,
    recipient_role: role,
  }: AbandonedReminder & { readonly case_id: string },
): Promise<ReminderRecipient | undefined> {
  if (role === 'technician' || role === 'follower' || role === 'supplier') return undefined;
  const duty = duties.get(caseId) ?? (await readDuty(transaction, hostTenantId, caseId));
  duties.set(caseId, duty);
  return duty.recipients[role];
}
