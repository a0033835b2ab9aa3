import type { CalendarDate } from './calendar-date.js';
import { yearOf } from './calendar-date.js';
import { dayNumberOf } from './day-number.js';
import type { DayTable } from './day-table.js';
import type { MissingYear } from './working-calendar.js';

/** Index of `date` in the table, or -1 when its year has no calendar. */
export function tableIndexOf(table: DayTable, date: CalendarDate): number {
  const index = dayNumberOf(date) - table.firstDay;
  return table.verdicts[index] ? index : -1;
}

/** Whether no unknown day lies between two indices of known days; false when one of them is -1. */
export function isWithoutGap(table: DayTable, one: number, other: number): boolean {
  return table.coveredUntil[one] !== undefined && table.coveredUntil[one] === table.coveredUntil[other];
}

/** Index of the n-th working day from `index` on (`index` itself counts), or -1 when an unknown year lies in between. */
export function nthWorkingIndex(table: DayTable, index: number, n: number): number {
  const found = table.workingAt[(table.before[index] ?? 0) + n - 1] ?? -1;
  return isWithoutGap(table, index, found) ? found : -1;
}

/** The year that a count beginning on `date` is missing: its own, or the first unknown one after it. */
export function missingYearFrom(table: DayTable, date: CalendarDate): MissingYear {
  const index = tableIndexOf(table, date);
  if (index < 0) return { missingYear: yearOf(date) };
  const last = table.dates[(table.coveredUntil[index] ?? 0) - 1] ?? date;
  return { missingYear: yearOf(last) + 1 };
}
