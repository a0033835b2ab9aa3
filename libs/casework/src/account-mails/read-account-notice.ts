import type { Transaction } from '@sapar/persistence';

/** What has changed about how a person signs in. */
export type AccountChange =
  'password' | 'second-step-on' | 'second-step-off' | 'api-key' | 'passkey-added' | 'passkey-removed';

/** The mail that tells the owner of an account about it. */
export interface AccountNotice {
  readonly kind: 'account-changed';
  readonly change: AccountChange;
  readonly at: string;
  readonly email: string;
  readonly isDemo: boolean;
}

const AROUND = `
  select y.recipient_email as email, t.is_demo as "isDemo" from delivery y join tenant t on t.id = y.tenant_id where y.id = $1`;

export async function readAccountNotice(
  transaction: Transaction,
  { id, subject_ids: facts }: { readonly id: string; readonly subject_ids: Readonly<Record<string, string>> },
): Promise<readonly AccountNotice[]> {
  const row = await transaction.first<Pick<AccountNotice, 'email' | 'isDemo'>>(AROUND, [id]);
  if (row === undefined) return [];
  return [{ kind: 'account-changed', change: facts['change'] as AccountChange, at: facts['at'] ?? '', ...row }];
}
