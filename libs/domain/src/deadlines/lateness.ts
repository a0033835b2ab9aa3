import type { CalendarDate, Instant } from '../calendar/calendar-date.js';
import { instantAt, KAZAKHSTAN_ZONE } from '../calendar/zone.js';
import type { MissingYear, WorkingCalendar } from '../calendar/working-calendar.js';
import { workingDaysBetween } from '../calendar/working-days.js';

/** The host's office cut-off on the last day as a moment; `closesAt` is `HH:MM` on the wall clock of Kazakhstan. */
export function officeCutoffAt(dueOn: CalendarDate, closesAt: string): Instant {
  return instantAt(dueOn, closesAt, KAZAKHSTAN_ZONE);
}

/**
 * Working days after the last day up to and including the filing, 0 in time. A filing on the days off right after the
 * last day also gives 0 although it is late: lateness itself is `filedOn > dueOn`.
 */
export function workingDaysLate(
  dueOn: CalendarDate,
  filedOn: CalendarDate,
  calendar: WorkingCalendar,
): number | MissingYear {
  return filedOn <= dueOn ? 0 : workingDaysBetween(calendar, dueOn, filedOn);
}
