import { weekdayOf, yearOf, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { openForeignDaysOff } from '../../calendars/foreign-calendar.js';
import { lawOfHost } from '../../law/law-of-host.js';
import { isWorkingOrWeekday } from '../plan-reminders.js';

const SATURDAY = 6;

/** Which days somebody in this country works: at home by the host's own calendar, elsewhere by public holidays. */
export async function openWorkingDays(
  transaction: Transaction,
  country: string,
): Promise<(date: CalendarDate) => boolean> {
  if (country === 'KZ') {
    const { calendar } = await lawOfHost(transaction, transaction.scope.tenantId ?? '');
    return (date) => isWorkingOrWeekday(calendar, date);
  }
  const daysOffIn = await openForeignDaysOff(country);
  return (date) => weekdayOf(date) < SATURDAY && !daysOffIn(yearOf(date)).has(date);
}
