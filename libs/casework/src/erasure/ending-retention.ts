import type { TodayStatus } from '@sapar/contracts';
import { addDays, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';

/** Long enough to ask a lawyer whether somebody's claim is still open, short enough to be looked at. */
const DAYS_AHEAD = 30;
const MOST_LISTED = 50;

/**
 * By the last exit, or by the planned end where nobody came, over the reader's own rows: whose period could end soon. Which day it is
 * the database says for each of them, by the visits to every company.
 */
const ENDING = `
  with period as (select distinct on (kind) kind, months from retention_period where tenant_id = app_tenant() order by kind, signed_at desc),
  last as (
    select c.technician_id as id, max(coalesce(s.left_on, m.planned_to_on)) as on
    from visit_case c join mission m on m.id = c.mission_id left join stay s on s.case_id = c.id and s.deleted_at is null
    where c.deleted_at is null and exists (select 1 from period) group by c.technician_id)
  select t.id as "technicianId", t.display_name as "displayName", r.kind, r.delete_on as "deleteOn"
  from last join technician t on t.id = last.id and t.deleted_at is null and t.erased_at is null
    and (t.supplier_tenant_id = app_tenant() or (t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null))
  cross join lateral retention_of(t.id) r
  where exists (select 1 from period p where (last.on + make_interval(months => p.months))::date between $1 and $2) and r.delete_on between $1 and $2
  order by r.delete_on, t.display_name, t.id, r.kind limit ${String(MOST_LISTED)}`;

/** Whose data is deleted within a month, for owner and lawyer of the company whose people they are. */
export async function readEndingRetention(
  transaction: Transaction,
  { permissions }: Pick<Actor, 'permissions'>,
  today: CalendarDate,
): Promise<TodayStatus['retentionEnds']> {
  if (!permissions.includes('people.erase')) return [];
  return [
    ...(await transaction.query<TodayStatus['retentionEnds'][number]>(ENDING, [today, addDays(today, DAYS_AHEAD)])),
  ];
}
