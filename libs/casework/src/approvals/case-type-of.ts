import type { NewCase } from '@sapar/contracts';
import { skipsApprovals, typeOfCase, type CaseTypeScope } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { fieldFault } from '../errors.js';

interface TypeRow extends CaseTypeScope {
  readonly id: string;
  readonly name: string;
  readonly basis: NewCase['basis'] | null;
  readonly approverIds: readonly string[];
}

/** Another type than the one that fits best, with the reason where it leaves out somebody who approves. */
interface TypeChoice {
  readonly caseTypeId?: string | null | undefined;
  readonly caseTypeReason?: string | undefined;
}

interface ChosenType {
  readonly type: TypeRow | null;
  /** Why fewer people are asked than the template wants; null where none is left out. */
  readonly reason: string | null;
}

const TYPES = `
  select id, name, supplier_tenant_id as "supplierTenantId", country, category, basis, approver_ids as "approverIds" from case_type
  where tenant_id = $1 and deleted_at is null order by created_at desc, id desc limit 500`;
const CITIZENSHIP = 'select citizenship from technician where id = $1';

/** What decides which type is for a case. */
export interface TypedFacts {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly technicianId: string;
  readonly visaCategory?: string | null | undefined;
}

/**
 * The host's type that says most of such a case, whichever company opens it; another one where it was chosen. The template
 * decides who approves: only the owner leaves somebody out, and says why.
 */
export async function caseTypeOf(
  transaction: Transaction,
  actor: Actor,
  { hostTenantId, supplierTenantId, technicianId, visaCategory }: TypedFacts,
  { caseTypeId, caseTypeReason }: TypeChoice,
): Promise<ChosenType> {
  const types = await transaction.query<TypeRow>(TYPES, [hostTenantId]);
  const person = await transaction.first<{ citizenship: string }>(CITIZENSHIP, [technicianId]);
  const fitting = typeOfCase(types, {
    ...{ supplierTenantId, citizenship: person?.citizenship ?? '', category: visaCategory ?? null },
  });
  if (caseTypeId === undefined) return { type: fitting, reason: null };
  const type = caseTypeId === null ? null : types.find(({ id }) => id === caseTypeId);
  if (type === undefined) throw fieldFault('caseTypeId', 'invalid');
  if (!skipsApprovals(fitting?.approverIds ?? [], type?.approverIds ?? [])) return { type, reason: null };
  if (actor.tenantId !== hostTenantId || !actor.permissions.includes('company.manage'))
    throw fieldFault('caseTypeId', 'owner-skips-approvals');
  if (caseTypeReason === undefined) throw fieldFault('caseTypeReason', 'required');
  return { type, reason: caseTypeReason };
}
