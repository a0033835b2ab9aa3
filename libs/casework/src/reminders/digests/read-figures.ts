import { addDays, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { DigestFigures, DigestItem } from './digest.js';

const DAYS_BACK = 30;
const COUNTED = `
  select (select count(*)::int from visit_case c where c.host_tenant_id = app_tenant() and c.stage = 'planned' and c.deleted_at is null and c.planned_arrival_on between $1 and $2) as arriving,
    (select count(distinct c.technician_id)::int from stay y join visit_case c on c.id = y.case_id where c.host_tenant_id = app_tenant() and y.left_on is null and y.deleted_at is null) as "inCountry",
    count(*) filter (where d.state in ('met','met-late'))::int as filed, count(*) filter (where d.state = 'met')::int as "inTime"
  from deadline d where d.host_tenant_id = app_tenant() and d.kind = 'arrival-notification' and d.state in ('met','met-late')
    and d.due_on between $3 and $2`;

export async function readFigures(
  transaction: Transaction,
  {
    items,
    today,
    weekEndsOn,
  }: { readonly items: readonly DigestItem[]; readonly today: CalendarDate; readonly weekEndsOn: CalendarDate },
): Promise<DigestFigures> {
  const ofWeek = items.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= weekEndsOn);
  const row = await transaction.first<Pick<DigestFigures, 'arriving' | 'inCountry' | 'filed' | 'inTime'>>(COUNTED, [
    ...[today, weekEndsOn, addDays(today, -DAYS_BACK)],
  ]);
  return {
    ...{ arriving: 0, inCountry: 0, filed: 0, inTime: 0, ...row },
    overdue: items.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    thisWeek: ofWeek.length,
    people: new Set(ofWeek.map(({ personName }) => personName)).size,
  };
}
