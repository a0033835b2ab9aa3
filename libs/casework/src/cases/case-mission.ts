import type { Mission } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

const COMPANY = (row: string): string => `
  json_build_object('id', ${row}.id, 'name', ${row}.legal_name, 'nameCyrillic', ${row}.legal_name_cyrillic, 'bin', ${row}.bin, 'country', ${row}.country, 'timeZone', ${row}.time_zone)`;
const MISSION = `
  select m.id, m.reference, m.title, ${COMPANY('h')} as host, ${COMPANY('p')} as supplier,
    json_build_object('id', s.id, 'name', s.name, 'address', s.address, 'addressCyrillic', s.address_cyrillic, 'katoCode', s.kato_code, 'migrationUnit', s.migration_unit, 'version', s.version) as site,
    m.equipment, m.purpose, m.contract_reference as "contractReference", m.planned_from_on as "plannedFromOn", m.planned_to_on as "plannedToOn",
    (select count(*)::int from visit_case c where c.mission_id = m.id and c.deleted_at is null) as "caseCount", m.is_demo as "isDemo", m.created_at as "createdAt", m.version
  from mission m join tenant h on h.id = m.host_tenant_id join tenant p on p.id = m.supplier_tenant_id join site s on s.id = m.site_id where m.id = $1`;

/** The mission of a case, as both of its companies see it. */
export async function readMissionOfCase(transaction: Transaction, missionId: string): Promise<Mission> {
  return found(await transaction.first<Mission>(MISSION, [missionId]));
}
