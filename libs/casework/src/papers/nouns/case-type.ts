import { fieldFault } from '../../errors.js';
import type { Facts, PaperChange, PaperNoun } from '../paper-noun.js';

const MEMBERS = `select user_id as id from membership where tenant_id = app_tenant() and ended_at is null and role <> 'agent' and user_id = any($1::uuid[])`;
const PARTNER = 'select 1 from partnership where host_tenant_id = app_tenant() and supplier_tenant_id = $1';
const COLUMNS = [
  'name',
  'supplierTenantId',
  'country',
  'category',
  'basis',
  'entries',
  'stayDays',
  'approverIds',
  'note',
];

/** Templates of cases by company, country and category: what such a case begins with, and who approves it in which order. */
export const CASE_TYPE: PaperNoun = {
  ...{ name: 'case-type', table: 'case_type', parent: 'company', keeper: 'own' },
  columns: COLUMNS,
  kept: COLUMNS,
  order: 'p.name',
  derived: {
    supplierName: '(select legal_name from tenant where id = p.supplier_tenant_id)',
    approverNames: `(select coalesce(json_agg(u.name order by x.place), '[]') from jsonb_array_elements_text(p.approver_ids) with ordinality x(id, place) join user_account u on u.id = x.id::uuid)`,
    openCases: `(select count(*)::int from visit_case c where c.case_type_id = p.id and c.deleted_at is null and c.stage in ('planned','arrived'))`,
  },
  check: requireKnown,
};

/** Approvers are members of the company, the supplier one of its partners. */
async function requireKnown({ transaction, facts }: PaperChange & { readonly facts: Facts }): Promise<void> {
  const approverIds = facts['approverIds'] as readonly string[];
  const members = await transaction.query<{ readonly id: string }>(MEMBERS, [[...approverIds]]);
  const stranger = approverIds.findIndex((id) => !members.some((one) => one.id === id));
  if (stranger >= 0) throw fieldFault('approverIds', 'not-a-member');
  const supplierTenantId = facts['supplierTenantId'] ?? null;
  if (supplierTenantId !== null && (await transaction.first(PARTNER, [supplierTenantId])) === undefined)
    throw fieldFault('supplierTenantId', 'invalid');
}
