import { Temporal } from 'temporal-polyfill';
import { addDays, weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';

const MONDAY = 1;
/** No run of days off is a tenth as long: a calendar that never works ends the search, not the process. */
const LONGEST_SEARCH_DAYS = 400;

type IsWorkingDay = (date: CalendarDate) => boolean;

/** The working days after `from` and before `to`, both left out. */
export function workingDaysInside(
  from: CalendarDate,
  to: CalendarDate,
  isWorkingDay: IsWorkingDay,
): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The first `count` working days after `date`. */
export function workingDaysAfter(
  date: CalendarDate,
  count: number,
  isWorkingDay: IsWorkingDay,
): readonly CalendarDate[] {
  return firstDaysAfter(date, count, isWorkingDay);
}

/** The first `count` Mondays after `date`. */
export function mondaysAfter(date: CalendarDate, count: number): readonly CalendarDate[] {
  return firstDaysAfter(date, count, (day) => weekdayOf(day) === MONDAY);
}

function firstDaysAfter(date: CalendarDate, count: number, isWanted: IsWorkingDay): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let ahead = 1; ahead <= LONGEST_SEARCH_DAYS && days.length < count; ahead += 1) {
    const day = addDays(date, ahead);
    if (isWanted(day)) days.push(day);
  }
  return days;
}

/** Negative, zero or positive as `left` lies before, at or after `right`; texts may differ in their fractions. */
export function compareInstants(left: Instant, right: Instant): number {
  return Temporal.Instant.compare(left, right);
}

/** The moment `hours` hours before `instant`. */
export function hoursBefore(instant: Instant, hours: number): Instant {
  return Temporal.Instant.from(instant).subtract({ hours }).toString() as Instant;
}
