import type { CalendarDate } from '../calendar/calendar-date.js';
import { calendarDateOf, dayNumberOf } from '../calendar/day-number.js';
import type { CalendarYear } from '../calendar/working-calendar.js';
import type { Freshness } from './deadline.js';

/** Days after which a rule or a calendar that nobody looked at again is shown as ageing. */
export const RECHECK_AFTER_DAYS = 180;

/** First day on which something checked on `checkedOn` counts as ageing. */
export function staleSince(checkedOn: CalendarDate): CalendarDate {
  return calendarDateOf(dayNumberOf(checkedOn) + RECHECK_AFTER_DAYS);
}

/** Whether `checkedOn` lies 180 days or more before `today`. */
export function isStale(checkedOn: CalendarDate, today: CalendarDate): boolean {
  return dayNumberOf(today) - dayNumberOf(checkedOn) >= RECHECK_AFTER_DAYS;
}

/** Freshness of a result: a drafted year weighs more than an old check, since its days themselves are not settled. */
export function freshnessOf(
  ruleCheckedOn: CalendarDate,
  years: readonly Pick<CalendarYear, 'status' | 'checkedOn'>[],
  today: CalendarDate,
): Freshness {
  if (years.some((year) => year.status === 'draft')) return 'draft';
  const isOld = isStale(ruleCheckedOn, today) || years.some((year) => isStale(year.checkedOn, today));
  return isOld ? 'stale' : 'checked';
}
