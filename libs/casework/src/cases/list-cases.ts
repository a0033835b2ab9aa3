import type { CaseLine, CaseQuery } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { found } from '../errors.js';
import { decodeCursor, pageOfRows } from '../keyset.js';
import { CASE_JOINS, CASE_STAGE } from './case-line.sql.js';

const LINE = `
  select c.id, ${CASE_STAGE} as stage, c.technician_id as "technicianId", t.display_name as "technicianName", t.native_name as "technicianNativeName", t.citizenship,
    c.mission_id as "missionId", m.reference as "missionReference", site.name as "siteName", c.planned_arrival_on as "plannedArrivalOn",
    last_stay.entered_on as "enteredOn", last_stay.left_on as "leftOn", due.due_on as "dueOn", due.state as "deadlineState", due.id as "deadlineId", n.id as "notificationId",
    (select count(*)::int from case_question q where q.case_id = c.id and q.answered_at is null) as "openQuestions", c.version
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site on site.id = m.site_id ${CASE_JOINS}
  left join migration_notification n on n.deadline_id = due.id
  where c.SIDE = $1 and c.deleted_at is null and ($2::uuid is null or c.technician_id = $2)`;

/** The people of a mission by name, as its table shows them. */
const OF_MISSION = `${LINE} and c.mission_id = $3 and ($4::text is null or (t.display_name, c.id) > ($4, $5::uuid)) order by t.display_name, c.id limit $6`;
const NEWEST = `${LINE} and ($3::uuid is null or c.id < $3) order by c.id desc limit $4`;

/** Cases of the actor's company: of one mission by name, else the newest first. */
export async function listCases(
  { unitOfWork }: Casework,
  actor: Actor,
  { missionId, technicianId, cursor, limit }: CaseQuery,
): Promise<Page<CaseLine>> {
  const after = decodeCursor(cursor, missionId === undefined ? ['uuid'] : ['text', 'uuid']);
  const side = actor.tenantKind === 'host' ? 'host_tenant_id' : 'supplier_tenant_id';
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    if (missionId !== undefined) found(await transaction.first('select 1 from mission where id = $1', [missionId]));
    if (technicianId !== undefined)
      found(await transaction.first('select 1 from technician where id = $1', [technicianId]));
    const chosen = [actor.tenantId, technicianId ?? null];
    const rows =
      missionId === undefined
        ? await transaction.query<CaseLine>(NEWEST.replace('SIDE', side), [...chosen, after?.[0] ?? null, limit + 1])
        : await transaction.query<CaseLine>(OF_MISSION.replace('SIDE', side), [
            ...[...chosen, missionId, after?.[0] ?? null, after?.[1] ?? null],
            limit + 1,
          ]);
    const cursorOf = (row: CaseLine) => (missionId === undefined ? [row.id] : [row.technicianName, row.id]);
    return pageOfRows(rows, limit, (row) => row, cursorOf);
  });
}
