import type { Transaction } from '@sapar/persistence';

const DEFAULT = '17:00';

/** The host's office cut-off, `HH:MM`; the usual one where a supplier acts and may not read the host's settings. */
export async function officeClosesAtOf(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ office_closes_at: string }>(
    'select office_closes_at from tenant_setting where tenant_id = app_tenant()',
  );
  return row?.office_closes_at ?? DEFAULT;
}
