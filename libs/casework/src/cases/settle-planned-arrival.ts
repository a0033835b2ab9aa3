import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { readLaw } from '../law/read-law.js';
import { plannedOccasion } from './next-entry.js';

interface PlanRow {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  /** The day that is still to come true: of who is in the country none, and none up to the last exit. */
  readonly awaitedOn: CalendarDate | null;
}

const PLAN = `
  select c.host_tenant_id as "hostTenantId", c.supplier_tenant_id as "supplierTenantId",
    case when c.stage in ('cancelled','not-admitted') or (last.entered_on is not null and last.left_on is null) or c.planned_arrival_on <= last.left_on
      then null else c.planned_arrival_on end as "awaitedOn"
  from visit_case c left join lateral (select s.entered_on, s.left_on from stay s where s.case_id = c.id and s.deleted_at is null
    order by s.entered_on desc, s.ordinal desc limit 1) last on true
  where c.id = $1`;
const ASKED = `
  select event_on as "eventOn" from deadline where case_id = $1 and kind = 'arrival-notification' and occasion = $2 and state in ('open','not-computable')`;

/**
 * The step inside a transaction after a plan has changed or somebody has left or not left: 'has the person arrived?' is asked
 * about the next planned entry, be it the first or a later one on the same visa, and about no other day.
 */
export async function settlePlannedArrival(transaction: Transaction, caseId: string): Promise<void> {
  const plan = await transaction.first<PlanRow>(PLAN, [caseId]);
  if (plan === undefined) return;
  const { awaitedOn, ...sides } = plan;
  const occasion = await plannedOccasion(transaction, caseId);
  const asked = await transaction.first<{ eventOn: CalendarDate }>(ASKED, [caseId, occasion]);
  if ((asked?.eventOn ?? null) === awaitedOn) return;
  if (awaitedOn === null) return withdrawDeadline(transaction, { caseId, occasion, reason: 'plan-withdrawn' });
  await settleDeadline(transaction, await readLaw(transaction), {
    ...{ caseId, ...sides, stayId: null, occasion, eventOn: awaitedOn, isProvisional: true },
    reason: asked === undefined ? 'planned-arrival' : 'planned-arrival-moved',
  });
}
