import { weekdayOf, yearOf, type CalendarDate, type PolicyKind, type ReminderRecipient } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { foreignDaysOff } from '../calendars/foreign-calendar.js';
import { LAW_COUNTRY } from '../calendars/read-calendar.js';

/** Begins the key of a company that is reminded as such; who reads its mail is looked up when it goes. */
export const SUPPLIER_KEY = 'supplier:';

interface Task {
  readonly kind: PolicyKind;
  readonly supplierTenantId: string;
  readonly dueOn: CalendarDate | null;
}

const SATURDAY = 6;

/**
 * S30: what the supplier has to send is the supplier's task, so that its own people are reminded as well, on days on
 * which their office works; the calendars of other countries are no law and serve for nothing else.
 */
export async function supplierToRemind(
  transaction: Transaction,
  { kind, supplierTenantId, dueOn }: Task,
): Promise<ReminderRecipient | undefined> {
  if (kind !== 'supplier-papers' || dueOn === null) return undefined;
  const row = await transaction.first<{ country: string }>('select country from tenant where id = $1', [
    supplierTenantId,
  ]);
  const to = { key: `${SUPPLIER_KEY}${supplierTenantId}`, kind: 'supplier' };
  if (row === undefined || row.country === LAW_COUNTRY) return to;
  const years = [-1, 0, 1].map((step) => yearOf(dueOn) + step);
  const daysOff = await Promise.all(years.map((year) => foreignDaysOff(row.country, year)));
  return { ...to, isWorkingDay: (on) => weekdayOf(on) < SATURDAY && !daysOff.some((days) => days.has(on)) };
}
