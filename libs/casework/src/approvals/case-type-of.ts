import type { NewCase } from '@sapar/contracts';
import { typeOfCase, type CaseTypeScope } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { fieldFault } from '../errors.js';

interface TypeRow extends CaseTypeScope {
  readonly id: string;
  readonly basis: NewCase['basis'] | null;
}

const TYPES = `
  select id, supplier_tenant_id as "supplierTenantId", country, category, basis from case_type
  where tenant_id = $1 and deleted_at is null order by created_at desc, id desc limit 500`;
const CITIZENSHIP = 'select citizenship from technician where id = $1';

interface Sides {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

/** The type that was chosen, or the host's own that says most of such a case, whichever company opens it. */
export async function caseTypeOf(
  transaction: Transaction,
  { hostTenantId, supplierTenantId }: Sides,
  { technicianId, caseTypeId, visaCategory }: Pick<NewCase, 'technicianId' | 'caseTypeId' | 'visaCategory'>,
): Promise<TypeRow | null> {
  const types = await transaction.query<TypeRow>(TYPES, [hostTenantId]);
  if (caseTypeId !== undefined) {
    const chosen = types.find(({ id }) => id === caseTypeId);
    if (chosen === undefined) throw fieldFault('caseTypeId', 'invalid');
    return chosen;
  }
  if (types.length === 0) return null;
  const person = await transaction.first<{ citizenship: string }>(CITIZENSHIP, [technicianId]);
  return typeOfCase(types, {
    ...{ supplierTenantId, citizenship: person?.citizenship ?? '', category: visaCategory ?? null },
  });
}
