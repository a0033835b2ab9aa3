import type { DeadlineQuery, OpenDeadline } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { BEFORE_EVERY_DAY, decodeCursor, pageOfRows } from '../keyset.js';
import { DUE_ORDER } from './due-order.sql.js';

/** One line of Today, from deadline d joined as below. */
export const DEADLINE_COLUMNS = `
  d.id, d.kind, d.subject, d.state, d.is_provisional as "isProvisional", d.case_id as "caseId", d.stay_id as "stayId", d.event_on as "eventOn", d.due_on as "dueOn",
  (select p.new_due_on from deadline_proposal p where p.deadline_id = d.id and p.state = 'open') as "proposedDueOn", d.due_at as "dueAt",
  d.office_cutoff_at as "officeCutoffAt", d.missing_year as "missingYear", d.revision, n.id as "notificationId", coalesce(n.progress, 'none') as filing,
  t.id as "technicianId", t.display_name as "technicianName", t.native_name as "technicianNativeName", m.id as "missionId", m.reference as "missionReference",
  s.name as "siteName", r.freshness,
  (select count(*)::int from jsonb_array_elements(r.steps) step where (step->>'counted')::boolean and (step->>'on')::date <= (app_now() at time zone 'Asia/Almaty')::date) as "workingDaysUsed",
  (select count(*)::int from jsonb_array_elements(r.steps) step where (step->>'counted')::boolean) as "workingDaysAllowed",
  (select count(*)::int from case_question q where q.case_id = d.case_id and q.answered_at is null) as "openQuestions",
  (select legal_name from tenant where id = d.supplier_tenant_id) as "supplierName", (select name from user_account where id = c.doer_user_id) as "doerName"`;

export const DEADLINE_JOINS = `
  join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision
  join visit_case c on c.id = d.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  left join migration_notification n on n.deadline_id = d.id`;

/** A date far ahead is on the page of its case; in the queue it stands from the day on which something is to be done. */
const IN_QUEUE = `(d.shown_from is null or d.shown_from <= (app_now() at time zone 'Asia/Almaty')::date)`;

type Side = Actor['tenantKind'];
// Two statements instead of a condition: a plan that fits both would read every earlier page to find the next one.
const listOf = (side: Side, after: string): string => `
  select ${DEADLINE_COLUMNS} from deadline d ${DEADLINE_JOINS}
  where d.${side}_tenant_id = $1 and d.state in ('open','not-computable') and ${IN_QUEUE} ${after}
  order by ${DUE_ORDER}, d.id limit $2`;
const AFTER = `and (${DUE_ORDER}, d.id) > ($3::date, $4::uuid)`;
const OF_MISSION = (place: string): string =>
  `and d.case_id = any(array(select id from visit_case where mission_id = ${place}::uuid))`;

/** The first page of open deadlines, as both sides see theirs. */
export const FIRST_PAGE: Readonly<Record<Side, string>> = {
  host: listOf('host', ''),
  supplier: listOf('supplier', ''),
};
export const NEXT_PAGE: Readonly<Record<Side, string>> = {
  host: listOf('host', AFTER),
  supplier: listOf('supplier', AFTER),
};

/** The same for the people of one mission, whose page would otherwise have to look through the whole queue. */
const PAGES_OF_MISSION: Readonly<Record<Side, { readonly first: string; readonly next: string }>> = {
  host: { first: listOf('host', OF_MISSION('$3')), next: listOf('host', AFTER + OF_MISSION('$5')) },
  supplier: { first: listOf('supplier', OF_MISSION('$3')), next: listOf('supplier', AFTER + OF_MISSION('$5')) },
};
const PAGES: Readonly<Record<Side, { readonly first: string; readonly next: string }>> = {
  host: { first: FIRST_PAGE.host, next: NEXT_PAGE.host },
  supplier: { first: FIRST_PAGE.supplier, next: NEXT_PAGE.supplier },
};

/** Open deadlines by time left: those nobody could compute first, then the overdue. */
export async function listOpenDeadlines(
  { unitOfWork }: Casework,
  actor: Actor,
  { cursor, limit, missionId }: Pick<DeadlineQuery, 'cursor' | 'limit' | 'missionId'>,
): Promise<{ readonly items: OpenDeadline[]; readonly nextCursor: string | null }> {
  const after = decodeCursor(cursor, ['date', 'uuid']);
  const page = after === null ? 'first' : 'next';
  const [pages, of] = missionId === undefined ? [PAGES, ''] : [PAGES_OF_MISSION, '-of-mission'];
  const name = `open-deadlines${of}-${actor.tenantKind}-${page}`;
  const values = [actor.tenantId, limit + 1, ...(after ?? []), ...(missionId === undefined ? [] : [missionId])];
  const rows = await unitOfWork.read<OpenDeadline>(scopeOf(actor), name, pages[actor.tenantKind][page], values);
  return pageOfRows(
    rows,
    limit,
    (row) => row,
    (row) => [row.dueOn ?? BEFORE_EVERY_DAY, row.id],
  );
}
