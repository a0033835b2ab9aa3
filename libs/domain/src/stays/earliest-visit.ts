import { dayNumberOf } from '../calendar/day-number.js';
import { windowOfTotal, yearAround } from './cap-windows.js';
import { lastLawfulDay } from './last-lawful-day.js';
import { countUpTo, countWithin, nthDay, type DayRange, type Presence } from './presence.js';
import type { StayCap } from './stay.js';

/** Ten years: a cap of a year is as strict in any of them, leap years included, as it will ever be. */
const YEARS_OF_SEARCH_IN_DAYS = 3_653;

/** The first day from `from` on which a visit of `length` days may begin under every cap, or null when there is none. */
export function earliestVisit(
  caps: readonly StayCap[],
  presence: Presence,
  from: number,
  length: number,
): number | null {
  const horizon = horizonOf(caps, presence, from);
  let day = from;
  while (day <= horizon) {
    const refusing = caps.find((cap) => lastLawfulDay(cap, presence, day) < day + length - 1);
    if (refusing === undefined) return day;
    const next = nextCandidate(refusing, presence, day, length);
    if (next === null) return null;
    day = next;
  }
  return null;
}

/** Beyond it nothing changes any more: what is refused there is refused for ever. */
function horizonOf(caps: readonly StayCap[], presence: Presence, from: number): number {
  const ends = caps.map((cap) => (cap.kind === 'total' && cap.to !== null ? dayNumberOf(cap.to) : from));
  const windows = caps.map((cap) => (cap.kind === 'rolling' ? cap.within : 0));
  return Math.max(from, presence.ranges.at(-1)?.last ?? from, ...ends) + Math.max(YEARS_OF_SEARCH_IN_DAYS, ...windows);
}

/** The next day that can answer once `cap` refuses `day`; no day that it would allow lies in between. */
function nextCandidate(cap: StayCap, presence: Presence, day: number, length: number): number | null {
  switch (cap.kind) {
    case 'per-entry':
      return null;
    case 'rolling':
      return nextInRolling(cap, presence, day, length);
    case 'total': {
      const next = nextInWindow(cap.days, windowOfTotal(cap), presence, day);
      return next === Infinity ? null : next;
    }
    case 'per-year':
      return nextInYears(cap.days, presence, day, length);
  }
}

/** So many days of earlier stays must fall out of the window of the visit's last day. */
function nextInRolling(
  { days, within }: Extract<StayCap, { readonly kind: 'rolling' }>,
  presence: Presence,
  day: number,
  length: number,
): number | null {
  if (length > days) return null;
  const windowStart = day + length - within;
  const excess = countWithin(presence, windowStart, day - 1) - (days - length);
  const leaving = nthDay(presence, countUpTo(presence, windowStart - 1) + excess);
  return leaving + within - length + 1;
}

/** In a standing window only its last days can hold a visit that is too long for it: as many as are left. */
function nextInWindow(days: number, window: DayRange, presence: Presence, day: number): number {
  const left = Math.max(0, days - usedBefore(window, presence, day));
  return window.last - left + 1;
}

function nextInYears(days: number, presence: Presence, day: number, length: number): number {
  const year = yearAround(day);
  const ownPart = Math.min(length, year.last - day + 1);
  // Too long for the year that it reaches into: before that year begins, a later visit only reaches further.
  if (ownPart + usedBefore(year, presence, day) <= days) return year.last + 1;
  return nextInWindow(days, year, presence, day);
}

const usedBefore = (window: DayRange, presence: Presence, day: number): number =>
  countWithin(presence, window.first, Math.min(day - 1, window.last));
