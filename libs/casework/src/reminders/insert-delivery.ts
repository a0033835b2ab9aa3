import { messageIdOf } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';

export interface Recipient {
  /** An address belongs to nobody yet. */
  readonly kind: 'user' | 'technician' | 'contact' | 'address';
  readonly id: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** What a mail is: about deadlines of cases, a list of them, about an end at the company itself, or one that stands alone. */
export type DeliveryKind =
  | 'reminders'
  | 'supplier-reminders'
  | 'digest'
  | 'filing-closed'
  | 'signing-reminders'
  | 'incident-reminders'
  | 'account-invite'
  | 'password-reset'
  | 'account-changed'
  | 'test-mail'
  | 'order-told'
  | 'company-invite'
  | 'mentions'
  | 'technician-link'
  | 'technician-code'
  | 'reply-received'
  | 'reply-noted';

export interface NewDelivery {
  readonly kind: DeliveryKind;
  /** What makes a mail without reminders the only one of its kind. */
  readonly purposeKey: string | null;
  readonly recipient: Recipient;
  readonly subjectIds: Readonly<Record<string, string>>;
  readonly dueAt: string;
}

/** Right-hand side of every Message-ID; a name, not an address that anybody looks up. */
const MESSAGE_DOMAIN = 'mail.sapar.example';

export const messageIdFor = (deliveryId: string): string => messageIdOf(deliveryId, MESSAGE_DOMAIN);

/** Puts one mail into the ledger; its Message-ID belongs to the row and stays the same on every try. */
export async function insertDelivery(transaction: Transaction, tenantId: string, mail: NewDelivery): Promise<string> {
  const id = uuidv7();
  await transaction.insert('delivery', {
    id,
    tenantId,
    kind: mail.kind,
    purposeKey: mail.purposeKey,
    recipientUserId: mail.recipient.kind === 'user' ? mail.recipient.id : null,
    recipientTechnicianId: mail.recipient.kind === 'technician' ? mail.recipient.id : null,
    recipientContactId: mail.recipient.kind === 'contact' ? mail.recipient.id : null,
    recipientName: mail.recipient.name,
    recipientEmail: mail.recipient.email,
    language: mail.recipient.language,
    messageId: messageIdFor(id),
    state: 'queued',
    subjectIds: mail.subjectIds,
    dueAt: mail.dueAt,
    nextTryAt: transaction.now,
    createdAt: transaction.now,
  });
  return id;
}
