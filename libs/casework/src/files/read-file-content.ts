import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';

export interface FileContent {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const FILE = `select name, content_type as "contentType" from stored_file where id = $1 and deleted_at is null`;

/** A file of the actor's company, or of a case that it shares. */
export async function readFileContent({ unitOfWork, files }: Casework, actor: Actor, id: string): Promise<FileContent> {
  const row = await unitOfWork.run(scopeOf(actor), async (transaction) =>
    found(await transaction.first<Omit<FileContent, 'bytes'>>(FILE, [id])),
  );
  return { name: row.name, contentType: row.contentType, bytes: await files.get(id) };
}
