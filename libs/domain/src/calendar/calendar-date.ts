import { Temporal } from 'temporal-polyfill';

/** A day without a clock, `YYYY-MM-DD`: birth, issue, entry, last day. Never a `Date`, which would drag a zone along. */
export type CalendarDate = string & { readonly __calendarDate: true };

/** A moment in UTC, ISO 8601 with `Z`. */
export type Instant = string & { readonly __instant: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Reads `YYYY-MM-DD` between 1900 and 2200; anything that is not a day of the calendar (`2026-02-30`) gives null. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!SHAPE.test(text)) return null;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate;
  } catch {
    return null;
  }
}

/** For literals known to be days. Throws a RangeError on anything else: a broken invariant, not an expected outcome. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The day `days` days after (negative: before) `date`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Year of the date, as a number. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
