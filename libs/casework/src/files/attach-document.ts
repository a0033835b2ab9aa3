import type { Transaction } from '@sapar/persistence';
import { fieldFault, found } from '../errors.js';

interface SharedCase {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

const FILE = 'select case_id from stored_file where id = $1 and deleted_at is null for update';
const SHARE = `
  with shared as (update stored_file set case_id = $2, host_tenant_id = $3, supplier_tenant_id = $4 where id = $1 returning id) select id from shared`;

/** Shares a file with both companies of a case; only its owner can. A file of one case never shows in another: suppliers differ. */
export async function attachDocument(
  transaction: Transaction,
  documentId: string,
  { caseId, hostTenantId, supplierTenantId }: SharedCase,
): Promise<void> {
  const file = found(await transaction.first<{ case_id: string | null }>(FILE, [documentId]));
  if (file.case_id === caseId) return;
  if (file.case_id !== null) throw fieldFault('documentId', 'of-another-case');
  await transaction.query(SHARE, [documentId, caseId, hostTenantId, supplierTenantId]);
}
