import { fieldFault } from '../errors.js';
import type { Facts, PaperChange } from './paper-noun.js';

const CONTRACT = `
  select 1 from contract where id = $1 and host_tenant_id = $2 and supplier_tenant_id = $3 and deleted_at is null`;

/** A contract named is one between the two companies of the mission. */
export async function requireContract({
  transaction,
  place: { sides },
  facts,
}: PaperChange & { readonly facts: Facts }): Promise<void> {
  const contractId = facts['contractId'] ?? null;
  if (contractId === null) return;
  const row = await transaction.first(CONTRACT, [contractId, sides.hostTenantId, sides.supplierTenantId]);
  if (row === undefined) throw fieldFault('contractId', 'invalid');
}
