import type { Transaction } from '@sapar/persistence';
import type { FileStore } from '../files/file-store.js';

const ROW = 'select 1 from stored_file where id = $1 and deleted_at is null and key_id <> $2 for update';

/** A file is written anew whole and takes the old one's place at once; a crash before the commit only does it twice. */
export async function rotateFile(
  transaction: Transaction,
  files: Pick<FileStore, 'keyId' | 'get' | 'put'>,
  id: string,
): Promise<boolean> {
  if ((await transaction.first(ROW, [id, files.keyId])) === undefined) return false;
  await files.put(id, await files.get(id));
  await transaction.query('update stored_file set key_id = $2 where id = $1', [id, files.keyId]);
  return true;
}
