import { createHash } from 'node:crypto';
import type { FileRef } from '@sapar/contracts';
import type { Scope } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { cleanFileName } from './clean-file-name.js';
import { fileKindOf } from './file-kind.js';
import { isKeyContainer } from './key-container.js';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A member, or the bearer of a link, who is none. */
type Uploader = Pick<Actor, 'tenantId' | 'tenantKind' | 'attempt'> & { readonly userId: string | null };

/**
 * Keeps an uploaded file for the actor's company alone; a filing shares it with the case. The content is written before
 * the row: a crash between the two leaves a sealed file that nobody can reach until the worker removes it, never a row
 * without its file.
 */
export async function storeFile(
  { unitOfWork, files }: Casework,
  actor: Uploader,
  { name, bytes }: Upload,
): Promise<FileRef> {
  if (bytes.length > MAX_FILE_BYTES) throw new CaseworkError('file-too-large');
  // A key is named as what it is: 'wrong kind' would invite another try under another name (S12).
  if (isKeyContainer(name, bytes)) throw new CaseworkError('key-file-refused');
  const kind = await fileKindOf(bytes);
  if (kind === null) throw new CaseworkError('file-kind-refused');
  const file: FileRef = {
    id: uuidv7(),
    name: cleanFileName(name, kind),
    contentType: kind,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  await files.put(file.id, bytes);
  const kept = await unitOfWork.run(scopeOfUpload(actor, file), async (transaction) => {
    await transaction.insert('stored_file', {
      ...file,
      tenantId: actor.tenantId,
      keyId: files.keyId,
      createdBy: actor.userId,
      createdAt: transaction.now,
    });
    await appendEvent(transaction, {
      hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
      supplierTenantId: actor.tenantKind === 'supplier' ? actor.tenantId : null,
      act: 'file-stored',
      subjectType: 'file',
      subjectId: file.id,
      after: { contentType: file.contentType, size: file.size, sha256: file.sha256 },
    });
    return file;
  });
  // The same upload sent twice answers the first file; the second copy has no row.
  if (kept.id !== file.id) await files.delete(file.id);
  return kept;
}

/** The hash of an upload's request knows nothing of its bytes; the attempt must, or a key could answer another file. */
function scopeOfUpload(actor: Uploader, { sha256, name }: FileRef): Scope {
  if (actor.attempt === undefined) return scopeOf(actor);
  const { key, requestHash } = actor.attempt;
  const withContent = createHash('sha256').update(`${requestHash}\n${sha256}\n${name}`).digest('hex');
  return scopeOf({ ...actor, attempt: { key, requestHash: withContent } });
}
