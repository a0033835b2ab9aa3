import { dayNumberOf } from '../calendar/day-number.js';
import { firstFrom } from './search.js';
import type { Stay, StayRecord } from './stay.js';

/** Days from `first` to `last`, both included, as day numbers. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days in the country as a set: disjoint ranges in order, and before each the number of days in earlier ones, so
 * that any window is counted by two binary searches. A day of two stays is one day.
 */
export interface Presence {
  readonly ranges: readonly DayRange[];
  readonly before: Int32Array;
}

/** The days of one stay known on `on`, or null for one without exit that has not begun by then. */
export function rangeOf(stay: Stay, on: number): DayRange | null {
  const first = dayNumberOf(stay.enteredOn);
  if (stay.leftOn !== null) return { first, last: dayNumberOf(stay.leftOn) };
  return first <= on ? { first, last: on } : null;
}

/** Joins the stays into one set of days; planned stays, known by both their dates, belong to it. */
export function presenceOf({ stays, on }: StayRecord): Presence {
  const today = dayNumberOf(on);
  return presenceOfRanges(stays.flatMap((stay) => rangeOf(stay, today) ?? []));
}

/** Joins ranges in any order, overlapping or not, into one set of days. */
export function presenceOfRanges(ranges: readonly DayRange[]): Presence {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const previous = joined.at(-1);
    if (previous !== undefined && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else joined.push({ first, last });
  }
  const before = new Int32Array(joined.length + 1);
  joined.forEach((range, index) => {
    before[index + 1] = (before[index] ?? 0) + range.last - range.first + 1;
  });
  return { ranges: joined, before };
}

/** Days in the country up to and including `day`. */
export function countUpTo({ ranges, before }: Presence, day: number): number {
  const begun = firstFrom(0, ranges.length - 1, (index) => (ranges[index]?.first ?? 0) > day) - 1;
  const range = ranges[begun];
  if (range === undefined) return 0;
  return (before[begun] ?? 0) + Math.min(day, range.last) - range.first + 1;
}

/** Days in the country from `first` to `last`, both included; 0 when `last` lies before `first`. */
export function countWithin(presence: Presence, first: number, last: number): number {
  return last < first ? 0 : countUpTo(presence, last) - countUpTo(presence, first - 1);
}

/** The n-th day in the country, from 1; NaN beyond the last one. */
export function nthDay({ ranges, before }: Presence, n: number): number {
  const index = firstFrom(0, ranges.length - 1, (candidate) => (before[candidate + 1] ?? 0) >= n);
  return (ranges[index]?.first ?? NaN) + n - (before[index] ?? 0) - 1;
}
