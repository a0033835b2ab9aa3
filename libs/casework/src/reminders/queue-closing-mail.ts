import type { Transaction } from '@sapar/persistence';
import { insertDelivery, type Recipient } from './insert-delivery.js';

const MANAGERS = `
  select u.id, u.name, u.email, u.language from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1 and m.role = 'manager' and m.ended_at is null and u.deleted_at is null order by m.created_at, m.id`;

/** A mail that still waits reads the facts when it leaves: it tells the new judgement itself. */
const IS_TOLD = `select 1 from delivery where purpose_key = $1 or (purpose_key = $2 and state = 'queued')`;

/**
 * One closing mail for each manager of the host; a second closing of the same deadline queues none. A correction that
 * changed the judgement is told once more.
 */
export async function queueClosingMail(
  transaction: Transaction,
  hostTenantId: string,
  deadlineId: string,
  correctionId?: string,
): Promise<void> {
  if (transaction.scope.tenantId !== hostTenantId) return; // Only the host records filings, and only it knows its managers.
  for (const manager of await transaction.query<Omit<Recipient, 'kind'>>(MANAGERS, [hostTenantId])) {
    const first = `filing-closed:${deadlineId}:${manager.id}`;
    const purposeKey = correctionId === undefined ? first : `${first}:${correctionId}`;
    if ((await transaction.first(IS_TOLD, [purposeKey, first])) !== undefined) continue;
    await insertDelivery(transaction, hostTenantId, {
      kind: 'filing-closed',
      purposeKey,
      recipient: { ...manager, kind: 'user' },
      subjectIds: { deadlineId },
      dueAt: transaction.now,
    });
  }
}
