import { addDays, isWorkingDay, weekdayOf, type CalendarDate, type WorkingCalendar } from '@sapar/domain';

/** A day told from today: working days back, or days of the calendar either way. */
export type DemoDay = { readonly workingDays: number } | { readonly days: number };

const SATURDAY = 6;

/** The day that this is when the demo is loaded on `today`. */
export function dayOf(day: DemoDay, today: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  if ('days' in day) return addDays(today, day.days);
  let found = today;
  for (let left = -day.workingDays; left > 0;) {
    found = addDays(found, -1);
    if (counts(calendar, found)) left -= 1;
  }
  return found;
}

/** Also in a year without calendar the demo must be loaded: its weekdays count. */
function counts(calendar: WorkingCalendar, date: CalendarDate): boolean {
  const answer = isWorkingDay(calendar, date);
  return typeof answer === 'boolean' ? answer : weekdayOf(date) < SATURDAY;
}
