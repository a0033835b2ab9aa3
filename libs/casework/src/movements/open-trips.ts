import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { holdCases } from '../law/recount-dates.queries.js';
import type { HostLaw } from '../law/law-of-host.js';
import type { RecountTask } from '../law/recount-task.js';
import { judgeTrip, tripReadingsDecided } from '../law/trip-reading.js';
import { settleMovement, type MovementFacts, type MovingCase } from './settle-movement.js';

interface UnwatchedTrip extends MovementFacts, Omit<MovingCase, 'id'> {
  readonly caseId: string;
  readonly returnsOn: CalendarDate;
}

/** Trips with a night away in cases that still run, for which no notification is watched. */
const UNWATCHED = `
  select v.id, v.ordinal, v.stay_id as "stayId", v.kind, v.moved_on as "movedOn", v.returns_on as "returnsOn", v.case_id as "caseId",
    v.host_tenant_id as "hostTenantId", v.supplier_tenant_id as "supplierTenantId"
  from movement v join stay s on s.id = v.stay_id and s.deleted_at is null
  join visit_case c on c.id = v.case_id and c.deleted_at is null and c.stage in ('planned','arrived')
  where v.host_tenant_id = $1 and v.kind = 'trip' and v.deleted_at is null and v.returns_on > v.moved_on
    and not exists (select 1 from deadline d where d.case_id = v.case_id and d.kind = 'arrival-notification' and d.occasion = 'move:' || v.ordinal and d.state <> 'withdrawn')
    and ($2::uuid[] is null or v.case_id = any($2))
  order by v.case_id, v.ordinal`;

/**
 * A stricter reading asks for notifications that an earlier choice had freed: such a duty is new, nobody has seen another
 * day for it, and it is watched at once. Answers how many; of a dry run nothing is written.
 */
export async function openTrips(
  transaction: Transaction,
  law: HostLaw,
  { hostTenantId, isDry }: Pick<RecountTask, 'hostTenantId' | 'isDry'>,
): Promise<number> {
  if (!tripReadingsDecided(law)) return 0;
  const found = await needed(transaction, law, { hostTenantId, caseIds: null });
  if (isDry === true || found.length === 0) return found.length;
  const caseIds = found.map(({ caseId }) => caseId);
  await holdCases(transaction, caseIds);
  for (const { caseId, hostTenantId: host, supplierTenantId, ...trip } of await needed(transaction, law, {
    ...{ hostTenantId, caseIds },
  }))
    await settleMovement(transaction, { id: caseId, hostTenantId: host, supplierTenantId }, trip, 'law-changed');
  return found.length;
}

async function needed(
  transaction: Transaction,
  law: HostLaw,
  { hostTenantId, caseIds }: { readonly hostTenantId: string; readonly caseIds: readonly string[] | null },
): Promise<readonly UnwatchedTrip[]> {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const trips = await transaction.query<UnwatchedTrip>(UNWATCHED, [hostTenantId, caseIds]);
  return trips.filter((trip) => judgeTrip(law, trip, today).isNeeded);
}
