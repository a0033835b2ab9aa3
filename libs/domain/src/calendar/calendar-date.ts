import type { CalendarDate } from './date-text.js';
import { calendarDateOf, dayNumberOf, weekdayOfDayNumber } from './day-number.js';

export type { CalendarDate, Instant } from './date-text.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Reads `YYYY-MM-DD` between 1900 and 2200; anything that is not a day of the calendar (`2026-02-30`) gives null. */
export function parseCalendarDate(text: string): CalendarDate | null {
  // What is no day of the calendar comes back as another text: 30 February as 2 March.
  const date = calendarDateOf(dayNumberOf(text as CalendarDate));
  return date === text && yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR ? date : null;
}

/** For literals known to be days. Throws a RangeError on anything else: a broken invariant, not an expected outcome. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The day `days` days after (negative: before) `date`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDateOf(dayNumberOf(date) + days);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** Year of the date, as a number. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
