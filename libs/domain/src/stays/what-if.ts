import type { CalendarDate } from '../calendar/calendar-date.js';
import { calendarDateOf, dayNumberOf } from '../calendar/day-number.js';
import { brokenRanges } from './cap-breaks.js';
import { countWithin, presenceOf, presenceOfRanges, rangeOf, type DayRange } from './presence.js';
import { firstFrom } from './search.js';
import type { StayCap, StayRecord } from './stay.js';

/** A visit that is planned, both its days of crossing known. */
export interface PlannedVisit {
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate;
}

/** What a visit does to one cap beyond what is broken without it. */
export interface VisitCheck {
  readonly breaksOn: CalendarDate | null;
  readonly daysBroken: number;
  /** Whether the first broken day lies after the visit, in a later stay that it leaves no days for. */
  readonly breaksLaterStay: boolean;
}

/** Adds a planned visit to the record and says, cap by cap, whether it breaks, or breaks a later planned stay. */
export function checkVisit(record: StayRecord, visit: PlannedVisit, caps: readonly StayCap[]): readonly VisitCheck[] {
  const planned: StayRecord = { ...record, stays: [...record.stays, visit] };
  return caps.map((cap) => {
    const known = presenceOfRanges(brokenIn(record, cap));
    const added = brokenIn(planned, cap).flatMap(({ first, last }) => {
      const day = firstFrom(first, last, (until) => countWithin(known, first, until) <= until - first);
      return day > last ? [] : [{ first: day, days: last - first + 1 - countWithin(known, first, last) }];
    });
    const first = added[0]?.first;
    return {
      breaksOn: first === undefined ? null : calendarDateOf(first),
      daysBroken: added.reduce((sum, { days }) => sum + days, 0),
      breaksLaterStay: first !== undefined && first > dayNumberOf(visit.leftOn),
    };
  });
}

function brokenIn(record: StayRecord, cap: StayCap): readonly DayRange[] {
  const on = dayNumberOf(record.on);
  const ranges = record.stays.flatMap((stay) => rangeOf(stay, on) ?? []);
  return brokenRanges(cap, presenceOf(record), ranges, Infinity);
}
