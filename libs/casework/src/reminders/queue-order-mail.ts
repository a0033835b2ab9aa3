import type { Transaction } from '@sapar/persistence';
import { insertDelivery, type Recipient } from './insert-delivery.js';

type Mailbox = Omit<Recipient, 'kind' | 'id'> & { readonly user_id: string };

const MAILBOXES = 'select user_id, name, email, language from supplier_mailboxes($1)';
const DATE = `
  select id, revision from deadline where case_id = $1 and stay_id = $2 and kind = 'last-lawful-day' and state = 'open'`;

/**
 * S23: the supplier's people are told at once of an order about one of theirs. The host's hear of it by the reminder of
 * the last lawful day, which such an order makes due at once; theirs is the duty, the supplier's is the person.
 */
export async function queueOrderMail(
  transaction: Transaction,
  { caseId, stayId, supplierTenantId }: Readonly<Record<'caseId' | 'stayId' | 'supplierTenantId', string>>,
): Promise<void> {
  const { tenantId } = transaction.scope;
  const date = await transaction.first<{ id: string; revision: number }>(DATE, [caseId, stayId]);
  if (date === undefined || tenantId === null) return;
  for (const { user_id: userId, ...person } of await transaction.query<Mailbox>(MAILBOXES, [supplierTenantId]))
    await insertDelivery(transaction, tenantId, {
      kind: 'order-told',
      purposeKey: `order:${date.id}:${String(date.revision)}:${userId}`,
      recipient: { ...person, kind: 'address', id: null },
      subjectIds: { deadlineId: date.id },
      dueAt: transaction.now,
    });
}
