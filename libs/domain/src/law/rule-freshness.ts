import type { CalendarDate } from '../calendar/calendar-date.js';
import { calendarDateOf, dayNumberOf } from '../calendar/day-number.js';
import { isStale } from '../deadlines/freshness.js';

/** Days after which a rule that nobody looked at again needs a person's confirmation. */
export const CONFIRM_AFTER_DAYS = 365;

/** `stale` is shown as ageing; `expired` needs a person's confirmation. Neither stops anything. */
export type RuleFreshness = 'checked' | 'stale' | 'expired';

/** First day on which a rule checked on `checkedOn` needs confirmation. */
export function expiredSince(checkedOn: CalendarDate): CalendarDate {
  return calendarDateOf(dayNumberOf(checkedOn) + CONFIRM_AFTER_DAYS);
}

/** How fresh a rule checked on `checkedOn` is on `today`. */
export function ruleFreshnessOn(checkedOn: CalendarDate, today: CalendarDate): RuleFreshness {
  if (today >= expiredSince(checkedOn)) return 'expired';
  return isStale(checkedOn, today) ? 'stale' : 'checked';
}
