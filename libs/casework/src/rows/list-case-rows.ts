import type { CaseRow, CaseRowQuery } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { pageOfRows } from '../keyset.js';
import { conditionsOf } from './case-conditions.js';
import { dayOrNull, keysetOf, type OrderedRow } from './case-order.js';

const COLUMNS = (isHost: boolean): string => {
  const partner = isHost ? 'r.supplier_tenant_id' : 'r.host_tenant_id';
  return `
  r.case_id as id, r.technician_id as "technicianId", r.technician_name as "technicianName", r.native_name as "nativeName", r.citizenship,
  ${partner} as "partnerId", (select legal_name from tenant where id = ${partner}) as "partnerName", r.mission_id as "missionId", r.mission_reference as "missionReference",
  r.mission_title as "missionTitle", r.site_id as "siteId", r.site_name as "siteName", r.stage, r.basis, r.visa_category as "visaCategory", r.visa_valid_to_on as "visaValidToOn",
  ${dayOrNull('planned_arrival_on')} as "plannedArrivalOn", ${dayOrNull('entered_on')} as "enteredOn", ${dayOrNull('left_on')} as "leftOn", ${dayOrNull('until_on')} as "untilOn",
  ${dayOrNull('due_on')} as "dueOn", r.due_state as "dueState", r.doer_user_id as "doerId", (select name from user_account where id = r.doer_user_id) as "doerName",
  r.is_demo as "isDemo", r.version`;
};

type Row = CaseRow & OrderedRow;

/** One page of the table of cases: filtered, in the order asked for, never by counting rows off. */
export async function listCaseRows(
  { unitOfWork }: Casework,
  actor: Actor,
  { sort, cursor, limit, ...filters }: CaseRowQuery,
): Promise<Page<CaseRow>> {
  const isHost = actor.tenantKind === 'host';
  // A cursor that nobody made is refused before anything is read.
  keysetOf(sort, cursor, 1);
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const { sql, parameters } = await conditionsOf(transaction, isHost, filters, today);
    const keyset = keysetOf(sort, cursor, parameters.length + 1);
    const all = [...parameters, ...keyset.parameters, limit + 1];
    const rows = await transaction.query<Row>(
      `select ${COLUMNS(isHost)}, ${keyset.columns} as keys from case_row r
       where ${sql} ${keyset.condition} order by ${keyset.orderBy} limit $${String(all.length)}`,
      all,
    );
    return pageOfRows(rows, limit, ({ keys: _keys, ...row }): CaseRow => row, keyset.keysOf);
  });
}
