import type { CalendarDate } from './calendar-date.js';
import { yearOf } from './calendar-date.js';
import { isWithoutGap, missingYearFrom, nthWorkingIndex, tableIndexOf } from './table-look-up.js';
import type { Asking, MissingYear, WorkingCalendar } from './working-calendar.js';

/**
 * The n-th working day from `from` on; `from` itself is the first when it is a working day. An unknown year on the way
 * is answered as missing; `n` below 1 throws a RangeError.
 */
export function nthWorkingDay(
  calendar: WorkingCalendar,
  from: CalendarDate,
  n: number,
  asking: Asking = 'duty',
): CalendarDate | MissingYear {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a count of working days: ${String(n)}`);
  const table = calendar.tables[asking];
  const found = nthWorkingIndex(table, tableIndexOf(table, from), n);
  return table.dates[found] ?? missingYearFrom(table, from);
}

/** Whether `date` is a working day, doubtful days read as `asking` says; a year without calendar is answered as missing. */
export function isWorkingDay(
  calendar: WorkingCalendar,
  date: CalendarDate,
  asking: Asking = 'duty',
): boolean | MissingYear {
  const table = calendar.tables[asking];
  const verdict = table.verdicts[tableIndexOf(table, date)];
  return verdict ? verdict.isWorking : { missingYear: yearOf(date) };
}

/** The first working day after `date` (never `date` itself), or the missing year. */
export function nextWorkingDay(
  calendar: WorkingCalendar,
  date: CalendarDate,
  asking: Asking = 'duty',
): CalendarDate | MissingYear {
  const table = calendar.tables[asking];
  const own = table.verdicts[tableIndexOf(table, date)]?.isWorking === true ? 1 : 0;
  return nthWorkingDay(calendar, date, 1 + own, asking);
}

/** The last working day before `date` (never `date` itself), or the missing year. */
export function previousWorkingDay(
  calendar: WorkingCalendar,
  date: CalendarDate,
  asking: Asking = 'duty',
): CalendarDate | MissingYear {
  const table = calendar.tables[asking];
  const index = tableIndexOf(table, date);
  if (index < 0) return { missingYear: yearOf(date) };
  const found = table.workingAt[(table.before[index] ?? 0) - 1] ?? -1;
  // A day found beyond an unknown year is no answer: the gap may hold a later one.
  const previous = isWithoutGap(table, found, index) ? table.dates[found] : undefined;
  return previous ?? { missingYear: yearOf(date) - 1 };
}

/** Working days after `from` up to and including `to`; negative when `to` lies before; an unknown year is missing. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
  asking: Asking = 'duty',
): number | MissingYear {
  const table = calendar.tables[asking];
  if (from > to) {
    const reversed = workingDaysBetween(calendar, to, from, asking);
    return typeof reversed === 'number' ? 0 - reversed : reversed;
  }
  const first = tableIndexOf(table, from);
  const last = tableIndexOf(table, to);
  if (!isWithoutGap(table, first, last)) return missingYearFrom(table, from);
  return (table.before[last + 1] ?? 0) - (table.before[first + 1] ?? 0);
}
