import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendReading } from '../readings/append-reading.js';

export interface FileContent {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface FileRow extends Omit<FileContent, 'bytes'> {
  readonly caseId: string | null;
  readonly hostTenantId: string | null;
  readonly supplierTenantId: string | null;
  readonly technicianId: string | null;
}

const FILE = `
  select f.name, f.content_type as "contentType", f.case_id as "caseId", f.host_tenant_id as "hostTenantId", f.supplier_tenant_id as "supplierTenantId",
    (select c.technician_id from visit_case c where c.id = f.case_id) as "technicianId"
  from stored_file f where f.id = $1 and f.deleted_at is null`;

/** A file of the actor's company, or of a case that it shares; a paper of a case is about a person, so its reading is written down. */
export async function readFileContent(
  { unitOfWork, files, masterKey }: Casework,
  actor: Actor,
  id: string,
): Promise<FileContent> {
  const row = await unitOfWork.run(scopeOf(actor), async (transaction) => {
    const file = found(await transaction.first<FileRow>(FILE, [id]));
    const { caseId, technicianId, supplierTenantId, hostTenantId } = file;
    if (caseId !== null && technicianId !== null && supplierTenantId !== null)
      await appendReading(transaction, masterKey, actor, {
        ...{ act: 'file-read', technicianId, supplierTenantId, hostTenantId, caseId, fileId: id },
      });
    return file;
  });
  return { name: row.name, contentType: row.contentType, bytes: await files.get(id) };
}
