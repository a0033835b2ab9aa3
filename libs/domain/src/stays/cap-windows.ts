import type { CalendarDate } from '../calendar/calendar-date.js';
import { calendarDateOf, dayNumberOf } from '../calendar/day-number.js';
import type { DayRange } from './presence.js';
import type { StayCap } from './stay.js';

/** The days that a total is counted over; an end that is not given lies at infinity. */
export function windowOfTotal({ from, to }: Extract<StayCap, { readonly kind: 'total' }>): DayRange {
  return { first: from === null ? -Infinity : dayNumberOf(from), last: to === null ? Infinity : dayNumberOf(to) };
}

/** The calendar year of `day`. */
export function yearAround(day: number): DayRange {
  const year = Number(calendarDateOf(day).slice(0, 4));
  return { first: firstOfYear(year), last: firstOfYear(year + 1) - 1 };
}

const firstOfYear = (year: number): number => dayNumberOf(`${String(year)}-01-01` as CalendarDate);
