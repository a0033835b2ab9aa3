import type { AbandonedReminder } from './hand-over-reminder.js';
import type { Recipient } from './insert-delivery.js';

/** A reminder whose time has come, with whom it goes to. */
export interface DueRow extends AbandonedReminder {
  readonly threshold: string;
  readonly occurrence: string;
  readonly deadline_id: string | null;
  /** When the list goes that this reminder is a part of; null for one that has a mail of its own. */
  readonly list_at: string | null;
  readonly waits: boolean | null;
  readonly due_at: string;
  readonly recipient_key: string;
  readonly cancel_reason: string | null;
  /** Mail to the address came back for good. */
  readonly is_dead: boolean;
  readonly kind: 'user' | 'technician' | 'supplier' | 'contact';
  readonly person_id: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: string | null;
}

/**
 * Whether a reminder r is a part of its reader's digest: what that person wants comes before what the policy says. Who has
 * muted the digest has not muted what would have been in it.
 */
export const IN_DIGEST = `not r.is_critical and r.deadline_id is not null and coalesce(mc.form, r.form) = 'digest' and not exists (
    select 1 from mail_mute x where x.tenant_id = r.host_tenant_id and x.user_id = r.recipient_user_id and x.topic = 'digest' and x.ended_at is null)`;
export const CHOICE =
  'left join mail_choice mc on mc.tenant_id = r.host_tenant_id and mc.user_id = r.recipient_user_id';

/** Whether a row is a list itself, not a reminder that waits for one. */
export const isList = (row: Pick<DueRow, 'deadline_id' | 'signatory_id' | 'incident_id'>): boolean =>
  row.deadline_id === null && row.signatory_id === null && row.incident_id === null;

/** Of the other company's people only the address is kept: the mail is in the host's ledger. */
export const recipientOf = ({ kind, person_id: id, name, email, language }: DueRow): Recipient => ({
  ...(kind === 'supplier' ? { kind: 'address', id: null } : { kind, id }),
  ...{ name: name ?? '', email: email ?? '', language: language ?? 'en' },
});
