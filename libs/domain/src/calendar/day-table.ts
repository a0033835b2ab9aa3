import type { CalendarDate } from './calendar-date.js';
import { calendarDateOf } from './day-number.js';
import type { DayVerdict } from './day-verdict.js';

/**
 * Days of the known years laid out flat, so that 'the third working day' is two array reads: `before[i]` working days
 * lie before day i, `workingAt[k]` is the index of working day k, `coveredUntil[i]` the first unknown day from i on.
 */
export interface DayTable {
  readonly firstDay: number;
  readonly dates: readonly CalendarDate[];
  readonly verdicts: readonly (DayVerdict | null)[];
  readonly before: Int32Array;
  readonly workingAt: Int32Array;
  readonly coveredUntil: Int32Array;
}

const countBefore = (verdicts: readonly (DayVerdict | null)[]): Int32Array => {
  const before = new Int32Array(verdicts.length + 1);
  verdicts.forEach((verdict, index) => {
    before[index + 1] = (before[index] ?? 0) + (verdict?.isWorking === true ? 1 : 0);
  });
  return before;
};

const coverage = (verdicts: readonly (DayVerdict | null)[]): Int32Array => {
  const until = new Int32Array(verdicts.length + 1);
  until[verdicts.length] = verdicts.length;
  for (let index = verdicts.length - 1; index >= 0; index -= 1) {
    until[index] = verdicts[index] === null ? index : (until[index + 1] ?? 0);
  }
  return until;
};

/** Lays out verdicts from day number `firstDay` on; null marks a day of a year without calendar. */
export function layOutDays(firstDay: number, verdicts: readonly (DayVerdict | null)[]): DayTable {
  const working = verdicts.flatMap((verdict, index) => (verdict?.isWorking === true ? [index] : []));
  return {
    firstDay,
    dates: verdicts.map((_, index) => calendarDateOf(firstDay + index)),
    verdicts,
    before: countBefore(verdicts),
    workingAt: Int32Array.from(working),
    coveredUntil: coverage(verdicts),
  };
}
