import type { RenewalOutlook } from '@sapar/contracts';
import {
  calendarDateIn,
  earliestEntryAfterFiling,
  KAZAKHSTAN_ZONE,
  lostByRenewal,
  type CalendarDate,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { invitationLawOf } from '../dates/invitation-date.js';
import { lawOfHost } from '../law/law-of-host.js';
import { invitationOf } from './invitations.queries.js';

type Loss = RenewalOutlook['losses'][number] & { readonly on: CalendarDate };

/** Tickets and beds that are lost already, and applications that a post has decided, are no news. */
const THINGS = `
  with invited as (select c.id, t.display_name as name, c.planned_arrival_on from invitation_person p join visit_case c on c.id = p.case_id join technician t on t.id = c.technician_id
    where p.invitation_id = $1 and p.deleted_at is null and c.deleted_at is null and c.stage = 'planned')
  select 'planned-day' as kind, v.id as "caseId", v.name, null as title, v.planned_arrival_on as "on" from invited v where v.planned_arrival_on is not null
  union all
  select k.kind, v.id, v.name, k.receipt_number, k.paid_on from invited v join cost_share s on s.case_id = v.id and not s.is_lost join cost k on k.id = s.cost_id
    where k.kind in ('ticket','lodging') and k.deleted_at is null and $2
  union all
  select case when d.kind = 'appointment' then 'appointment' else 'paper' end, v.id, v.name, d.title, d.ends_on from invited v join dated_paper d on d.case_id = v.id
    where d.deleted_at is null and d.kind in ('appointment','insurance','translation','other')
  union all
  select 'application', v.id, v.name, a.post_name, coalesce(a.appointment_on, a.lodged_on, a.created_at::date) from invited v join visa_application a on a.case_id = v.id and a.deleted_at is null
    where a.state in ('draft','lodged','further-request')
  order by name, "on", kind`;
const FEES = `
  select k.id as "costId", k.kind, k.currency, y.amount, k.paid_on as "paidOn", y.lost as "isLost"
  from cost k join lateral (select sum(s.amount)::float8 as amount, bool_and(s.is_lost) as lost from cost_share s where s.cost_id = k.id) y on y.amount is not null
  where k.invitation_id = $1 and k.deleted_at is null order by k.paid_on, k.id`;
const HOST = 'select host_tenant_id as "hostTenantId" from invitation where id = $1';

/** S19: the fee that was paid, the first day on which anybody can enter on a new request, and what no longer holds. */
export async function readRenewal({ unitOfWork }: Casework, actor: Actor, id: string): Promise<RenewalOutlook> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await invitationOf(transaction, id);
    const mayReadCosts = actor.permissions.includes('costs.read');
    const earliestOn = await earliestOf(transaction, id);
    const things = await transaction.query<Loss>(THINGS, [id, mayReadCosts]);
    return {
      earliestOn,
      fees: mayReadCosts ? [...(await transaction.query<RenewalOutlook['fees'][number]>(FEES, [id]))] : [],
      losses: [...lostByRenewal(things, earliestOn)],
    };
  });
}

async function earliestOf(transaction: Transaction, id: string): Promise<CalendarDate | null> {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const row = await transaction.first<{ hostTenantId: string }>(HOST, [id]);
  const figures = invitationLawOf(await lawOfHost(transaction, row?.hostTenantId ?? ''), today, today);
  return figures === null ? null : earliestEntryAfterFiling(today, figures);
}
