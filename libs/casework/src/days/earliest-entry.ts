import {
  addDays,
  daysBetween,
  earliestVisitOn,
  type CalendarDate,
  type PlannedVisit,
  type StayRecord,
} from '@sapar/domain';
import type { Limit } from './limit.js';
import { recordOf } from './record-of.js';

/** The first day from the tried entry on which a visit of the same length fits every limit; null when there is none. */
export function earliestEntry(
  limits: readonly Limit[],
  record: StayRecord,
  { enteredOn, leftOn }: PlannedVisit,
): CalendarDate | null {
  const length = daysBetween(enteredOn, leftOn) + 1;
  let day = enteredOn;
  // What one limit allows another may refuse: until all allow the same day. Each turn is later, and each limit has an end.
  for (;;) {
    const next = limits.reduce<CalendarDate | null>(
      (from, limit) => (from === null ? null : earliestBy(limit, record, from, length)),
      day,
    );
    if (next === null || next === day) return next;
    day = next;
  }
}

function earliestBy(limit: Limit, record: StayRecord, from: CalendarDate, length: number): CalendarDate | null {
  if (limit.kind === 'days') return earliestVisitOn(recordOf(limit, record), [limit.cap], length, from);
  const { fromOn, toOn } = limit;
  const first = fromOn !== null && fromOn > from ? fromOn : from;
  return addDays(first, length - 1) > toOn ? null : first;
}
