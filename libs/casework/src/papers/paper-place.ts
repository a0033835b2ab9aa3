import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError, found } from '../errors.js';
import type { Facts, PaperNoun, PaperPlace } from './paper-noun.js';

interface Row {
  readonly hostTenantId: string | null;
  readonly supplierTenantId: string;
  readonly technicianId: string | null;
  readonly canChange: boolean;
}

/** A host keeps whom it has entered until the supplier takes the person over. */
const CAN_CHANGE =
  '(t.supplier_tenant_id = app_tenant() or (t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null))';
const PARENTS = {
  technician: `select null as "hostTenantId", t.supplier_tenant_id as "supplierTenantId", t.id as "technicianId", ${CAN_CHANGE} as "canChange"
    from technician t where t.id = $1 and t.deleted_at is null`,
  mission: `select host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", null as "technicianId", true as "canChange"
    from mission where id = $1 and deleted_at is null`,
  case: `select c.host_tenant_id as "hostTenantId", c.supplier_tenant_id as "supplierTenantId", c.technician_id as "technicianId", ${CAN_CHANGE} as "canChange"
    from visit_case c join technician t on t.id = c.technician_id where c.id = $1 and c.deleted_at is null for no key update of c`,
};

/** A parent that the company may not see is not found. */
export async function placeOf(
  transaction: Transaction,
  actor: Actor,
  { parent, keeper }: PaperNoun,
  parentId: string,
): Promise<PaperPlace> {
  const own = ownSides(actor);
  if (parent === 'company')
    return {
      ...{ parentId: actor.tenantId, technicianId: null, caseId: null, sides: own },
      ...{ columns: { tenantId: actor.tenantId }, mayChange: true },
    };
  const row = found(await transaction.first<Row>(PARENTS[parent], [parentId]));
  const isOwn = keeper === 'own';
  const isPrivate = isOwn || keeper === 'supplier';
  const shared = { hostTenantId: row.hostTenantId ?? own.hostTenantId, supplierTenantId: row.supplierTenantId };
  return {
    ...{ parentId, technicianId: row.technicianId, caseId: parent === 'case' ? parentId : null },
    sides: isPrivate ? own : shared,
    columns: { [parentColumn(parent)]: parentId, ...columnsOf(parent, row, isOwn ? actor.tenantId : null) },
    mayChange: mayChange(keeper, actor, row),
  };
}

export const parentColumn = (parent: PaperNoun['parent']): string =>
  parent === 'company' ? 'tenantId' : `${parent}Id`;

const ownSides = ({ tenantKind, tenantId }: Actor): PaperPlace['sides'] => ({
  hostTenantId: tenantKind === 'host' ? tenantId : null,
  supplierTenantId: tenantKind === 'supplier' ? tenantId : null,
});

function columnsOf(parent: PaperNoun['parent'], row: Row, tenantId: string | null): Facts {
  if (tenantId !== null) return { tenantId };
  const { hostTenantId, supplierTenantId } = row;
  return parent === 'technician' ? { supplierTenantId } : { hostTenantId, supplierTenantId };
}

function mayChange(keeper: PaperNoun['keeper'], actor: Actor, { canChange }: Row): boolean {
  if (keeper === 'person') return canChange;
  return keeper === 'host' || keeper === 'supplier' ? actor.tenantKind === keeper : true;
}

export function requireKeeper({ mayChange }: PaperPlace): void {
  if (!mayChange) throw new CaseworkError('not-allowed');
}
