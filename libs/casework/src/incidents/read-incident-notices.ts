import { calendarDateIn, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

/** What one mail says about a breach: days alone, neither what happened nor whom it concerns. */
export interface IncidentNotice {
  readonly incidentId: string;
  readonly foundOn: CalendarDate;
  /** The earlier one where the law has made it later; null where the last day could not be counted. */
  readonly dueOn: CalendarDate | null;
  readonly companyName: string;
  /** The day in the company's zone on which this is read out of the ledger. */
  readonly today: CalendarDate;
  readonly isDemo: boolean;
}

interface Row extends Omit<IncidentNotice, 'today'> {
  readonly zone: string;
}

const OPEN = `
  select distinct i.id as "incidentId", i.found_on as "foundOn", coalesce(i.earlier_due_on, i.due_on) as "dueOn", t.legal_name as "companyName", t.time_zone as zone, t.is_demo as "isDemo"
  from reminder r join incident i on i.id = r.incident_id join tenant t on t.id = i.tenant_id
  where r.delivery_id = $1 and r.state = 'gathered' order by 3 nulls first, 1`;

/** The nearest last day first. */
export async function readIncidentNotices(
  transaction: Transaction,
  delivery: { readonly id: string },
): Promise<readonly IncidentNotice[]> {
  const rows = await transaction.query<Row>(OPEN, [delivery.id]);
  return rows.map(({ zone, ...row }) => ({ ...row, today: calendarDateIn(zone, transaction.now) }));
}
