import type { Transaction } from '@sapar/persistence';
import { hashOfResetToken, resetTokenOf } from './reset-token.js';

/** What the mail with the link says. */
export interface ResetNotice {
  readonly kind: 'password-reset';
  readonly email: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly token: string;
}

const MINT = `
  with minted as (update password_reset set token_hash = $2 where id = $1 and used_at is null and expires_at > app_now() returning *)
  select u.email, i.expires_at as "expiresAt", t.is_demo as "isDemo" from minted i join tenant t on t.id = i.tenant_id join user_account u on u.id = i.user_id`;

/** The token comes into being as its mail is written; a mail that waited past the hour has nothing left to say. */
export async function readResetNotice(
  transaction: Transaction,
  linkKey: Buffer,
  { resetId = '' }: Readonly<Record<string, string>>,
): Promise<readonly ResetNotice[]> {
  const token = resetTokenOf(linkKey, resetId);
  const row = await transaction.first<Omit<ResetNotice, 'kind' | 'token'>>(MINT, [resetId, hashOfResetToken(token)]);
  return row === undefined ? [] : [{ kind: 'password-reset', ...row, token }];
}
