import type { Transaction } from '@sapar/persistence';
import { secretContext } from '../second-step/use-code.js';
import { sealedAnew } from './sealed-anew.js';

const ROW = 'select secret_sealed from second_step where user_id = $1 for update';

/** The secret of an authenticator, sealed under the key in use. */
export async function rotateSecondStep(transaction: Transaction, masterKey: Buffer, userId: string): Promise<boolean> {
  const row = await transaction.first<{ secret_sealed: Buffer }>(ROW, [userId]);
  const sealed = row === undefined ? null : sealedAnew(masterKey, secretContext(userId), row.secret_sealed);
  if (sealed === null) return false;
  await transaction.query('update second_step set secret_sealed = $2 where user_id = $1', [userId, sealed]);
  return true;
}
