import { unseal, type SealContext, type Transaction } from '@sapar/persistence';
import { useRecoveryCode } from './recovery-codes.js';
import { stepOfCode } from './totp.js';

/** How somebody showed the second step, or null: the code was wrong, or used before. */
export type ShownBy = 'authenticator' | 'recovery-code';

interface Row {
  readonly secret_sealed: Buffer;
  readonly last_step: number | null;
}

export const secretContext = (userId: string): SealContext => ({
  table: 'second_step',
  column: 'secret_sealed',
  rowId: userId,
});

// Locked: of two with the same code at once, the second finds its step spent.
const ROW = `select secret_sealed, last_step from second_step where user_id = $1 and (confirmed_at is not null) = $2 for update`;

/** Whether the code fits the person's authenticator, whose step is then spent; `isConfirmed` false for one not in use yet. */
export async function useAuthenticatorCode(
  transaction: Transaction,
  masterKey: Buffer,
  { userId, code, isConfirmed }: { readonly userId: string; readonly code: string; readonly isConfirmed: boolean },
): Promise<boolean> {
  const row = await transaction.first<Row>(ROW, [userId, isConfirmed]);
  if (row === undefined) return false;
  const secret = unseal(masterKey, secretContext(userId), row.secret_sealed);
  const step = await stepOfCode(secret, code.replace(/\s/g, ''), transaction.now, row.last_step);
  if (step === null) return false;
  await transaction.query('update second_step set last_step = $2 where user_id = $1', [userId, step]);
  return true;
}

/** Spends a code of the authenticator or a recovery code. */
export async function useCode(
  transaction: Transaction,
  masterKey: Buffer,
  userId: string,
  code: string,
): Promise<ShownBy | null> {
  if (await useAuthenticatorCode(transaction, masterKey, { userId, code, isConfirmed: true })) return 'authenticator';
  return (await useRecoveryCode(transaction, userId, code)) ? 'recovery-code' : null;
}
