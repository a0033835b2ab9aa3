import { DEFAULT_POLICIES, type PolicyKind, type ReminderPolicy } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

const CHOSEN = `
  select host_reminder_policy($1, $2, $3, coalesce((select created_at from deadline where id = $3), $4)) as settings`;

/**
 * What the host has chosen for this deadline: its own exception, else the version of its kind that held when the deadline
 * was made or was said to hold for open ones too, else the product's default. A setting added since has its default.
 */
export async function policyOf(
  transaction: Transaction,
  hostTenantId: string,
  kind: PolicyKind,
  deadlineId: string,
): Promise<ReminderPolicy> {
  const row = await transaction.first<{ settings: ReminderPolicy | null }>(CHOSEN, [
    ...[hostTenantId, kind, deadlineId, transaction.now],
  ]);
  return { ...DEFAULT_POLICIES[kind], ...row?.settings };
}
