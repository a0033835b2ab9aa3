import type { Mission, SearchedPageQuery } from '@sapar/contracts';
import { searchWordsOf } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf, scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { found } from '../errors.js';
import { decodeCursor, pageOfRows } from '../keyset.js';
import { findIds, MOST_FOUND } from '../search/find-ids.js';
import { partnersNamed, sitesNamed } from '../search/find-named.js';
import { sharingOf, type SideStates } from '../sharing/mission-sharing.js';
import { SIDES_OF_MISSION } from '../sharing/presence.sql.js';

type MissionRow = Omit<Mission, 'sharing'> & { readonly sides: SideStates };

/** The row as its reader's company sees it. */
const missionIn = ({ sides, ...mission }: MissionRow, tenantId: string | null): Mission => ({
  ...mission,
  sharing: sharingOf(sides, tenantId === mission.host.id ? 'host' : 'supplier'),
});

const companyOf = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.legal_name,
  'nameCyrillic', ${alias}.legal_name_cyrillic, 'bin', ${alias}.bin, 'country', ${alias}.country, 'timeZone', ${alias}.time_zone)`;

const MISSION = `
  select m.id, m.reference, m.title, ${companyOf('h')} as host, ${companyOf('p')} as supplier,
    jsonb_build_object('id', s.id, 'name', s.name, 'address', s.address, 'addressCyrillic', s.address_cyrillic, 'katoCode', s.kato_code,
      'migrationUnit', s.migration_unit, 'placeDescription', s.place_description, 'coordinates', s.coordinates, 'zone', s.zone, 'version', s.version) as site,
    m.equipment, m.purpose, m.contract_reference as "contractReference", m.planned_from_on as "plannedFromOn", m.planned_to_on as "plannedToOn",
    (select count(*)::int from visit_case c where c.mission_id = m.id and c.deleted_at is null) as "caseCount",
    m.is_demo as "isDemo", m.created_at as "createdAt", m.version, ${SIDES_OF_MISSION}
  from mission m join tenant h on h.id = m.host_tenant_id join tenant p on p.id = m.supplier_tenant_id join site s on s.id = m.site_id
  where m.deleted_at is null`;

// The days fall while the ids rise, so that no comparison of rows fits; the first condition bounds the walk along the index.
const LIST = `${MISSION} and m.SIDE = $1 FOUND
  and m.planned_from_on <= coalesce($2::date, 'infinity') and ($2::date is null or m.planned_from_on < $2::date or m.id > $3::uuid)
  order by m.planned_from_on desc, m.id limit $4`;

const FOUND = `and (m.id = any($5::uuid[]) or m.host_tenant_id = any($6::uuid[]) or m.supplier_tenant_id = any($6::uuid[]) or m.site_id = any($7::uuid[]))`;

/** By number or title, or everything with a company or at a site of that name. */
async function findAmongMissions(transaction: Transaction, text: string): Promise<readonly (readonly string[])[]> {
  const words = searchWordsOf(text);
  const missions = await findIds(transaction, 'mission', words, MOST_FOUND);
  const [partners, sites] = [await partnersNamed(transaction, words), await sitesNamed(transaction, words)];
  return [missions, partners.map(({ id }) => id), sites.map(({ id }) => id)];
}

/** Missions of the actor's company on either side, the latest planned start first; with words, those they fit. */
export async function listMissions(
  { unitOfWork }: Casework,
  actor: Actor,
  { cursor, limit, q }: SearchedPageQuery,
): Promise<Page<Mission>> {
  const after = decodeCursor(cursor, ['date', 'uuid']);
  const side = actor.tenantKind === 'host' ? 'host_tenant_id' : 'supplier_tenant_id';
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const found = q === undefined ? null : await findAmongMissions(transaction, q);
    const sql = LIST.replace('SIDE', side).replace('FOUND', found === null ? '' : FOUND);
    const rows = await transaction.query<MissionRow>(sql, [
      ...[actor.tenantId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ...(found ?? []),
    ]);
    return pageOfRows(
      rows,
      limit,
      (row) => missionIn(row, actor.tenantId),
      (row) => [row.plannedFromOn, row.id],
    );
  });
}

/** One mission as both of its companies see it. */
export const readMission = ({ unitOfWork }: Casework, actor: Actor, id: string): Promise<Mission> =>
  unitOfWork.run(readingScopeOf(actor), (transaction) => missionOf(transaction, id));

/** The step inside a transaction; another company's mission is not found. */
export const missionOf = async (transaction: Transaction, id: string): Promise<Mission> =>
  missionIn(found(await transaction.first<MissionRow>(`${MISSION} and m.id = $1`, [id])), transaction.scope.tenantId);
