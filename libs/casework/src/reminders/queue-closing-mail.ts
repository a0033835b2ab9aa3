import type { Transaction } from '@sapar/persistence';
import { insertDelivery, type Recipient } from './insert-delivery.js';

const MANAGERS = `
  select u.id, u.name, u.email, u.language from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1 and m.role = 'manager' and m.ended_at is null and u.deleted_at is null order by m.created_at, m.id`;

/** One closing mail for each manager of the host; a second closing of the same deadline queues none. */
export async function queueClosingMail(
  transaction: Transaction,
  hostTenantId: string,
  deadlineId: string,
): Promise<void> {
  if (transaction.scope.tenantId !== hostTenantId) return; // Only the host records filings, and only it knows its managers.
  for (const manager of await transaction.query<Omit<Recipient, 'kind'>>(MANAGERS, [hostTenantId])) {
    const purposeKey = `filing-closed:${deadlineId}:${manager.id}`;
    const isThere = await transaction.first('select 1 from delivery where purpose_key = $1', [purposeKey]);
    if (isThere !== undefined) continue;
    await insertDelivery(transaction, hostTenantId, {
      kind: 'filing-closed',
      purposeKey,
      recipient: { ...manager, kind: 'user' },
      subjectIds: { deadlineId },
      dueAt: transaction.now,
    });
  }
}
