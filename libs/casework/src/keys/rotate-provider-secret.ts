import type { Transaction } from '@sapar/persistence';
import { secretContext } from '../single-sign-on/read-provider.js';
import { sealedAnew } from './sealed-anew.js';

const ROW = 'select secret_sealed from sign_in_setting where id = $1 and secret_sealed is not null for update';

/** What the company's provider knows the product by, sealed under the key in use. */
export async function rotateProviderSecret(transaction: Transaction, masterKey: Buffer, id: string): Promise<boolean> {
  const row = await transaction.first<{ secret_sealed: Buffer }>(ROW, [id]);
  const sealed = row === undefined ? null : sealedAnew(masterKey, secretContext(id), row.secret_sealed);
  if (sealed === null) return false;
  await transaction.query('update sign_in_setting set secret_sealed = $2 where id = $1', [id, sealed]);
  return true;
}
