import { dayNumberOf } from '../calendar/day-number.js';
import type { CalendarDate } from '../calendar/calendar-date.js';
import { calendarDateOf } from '../calendar/day-number.js';
import type { DayRange } from './presence.js';
import type { StayCap } from './stay.js';

/** A cap whose window stands still: the days of one visa or of one calendar year. */
export type FixedCap = Extract<StayCap, { readonly kind: 'total' | 'per-year' }>;

/** The window of `cap` that holds `day`, or null when the cap does not judge that day. */
export function fixedWindowOf(cap: FixedCap, day: number): DayRange | null {
  const window = cap.kind === 'per-year' ? yearAround(day) : windowOfTotal(cap);
  return day >= window.first && day <= window.last ? window : null;
}

/** The days that a total is counted over; an end that is not given lies at infinity. */
export function windowOfTotal({ from, to }: Extract<StayCap, { readonly kind: 'total' }>): DayRange {
  return { first: from === null ? -Infinity : dayNumberOf(from), last: to === null ? Infinity : dayNumberOf(to) };
}

/** The calendar year of `day`. */
export function yearAround(day: number): DayRange {
  const year = Number(calendarDateOf(day).slice(0, 4));
  return { first: firstOfYear(year), last: firstOfYear(year + 1) - 1 };
}

const firstOfYear = (year: number): number => dayNumberOf(`${String(year).padStart(4, '0')}-01-01` as CalendarDate);
