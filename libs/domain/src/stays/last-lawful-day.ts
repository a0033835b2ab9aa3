import { windowOfTotal, yearAround } from './cap-windows.js';
import { countWithin, type Presence } from './presence.js';
import { firstFrom } from './search.js';
import type { StayCap } from './stay.js';

/** A leap year comes after eight years at the latest (1896 to 1904), and a cap that outlasts one never ends a stay. */
const YEARS_TO_A_LEAP_YEAR = 8;

/**
 * The last day of a stay that begins on day `entry` and goes on and on, before `cap` is broken; the day before `entry`
 * when not even that day is lawful, Infinity when the cap never ends it. Days before `entry` are read from `presence`.
 */
export function lastLawfulDay(cap: StayCap, presence: Presence, entry: number): number {
  switch (cap.kind) {
    case 'per-entry':
      return entry + cap.days - 1;
    case 'rolling':
      return lastInRolling(cap.days, cap.within, presence, entry);
    case 'total':
      return lastInTotal(cap, presence, entry);
    case 'per-year':
      return lastInYears(cap.days, presence, entry);
  }
}

/** While one stays, the count of the window never falls: an old day that leaves it makes room for the new one only. */
function lastInRolling(days: number, within: number, presence: Presence, entry: number): number {
  if (within <= days) return Infinity;
  const isBroken = (length: number): boolean => {
    const last = entry + length - 1;
    return Math.min(length, within) + countWithin(presence, last - within + 1, entry - 1) > days;
  };
  return entry + firstFrom(1, days, isBroken) - 2;
}

function lastInTotal(cap: Extract<StayCap, { readonly kind: 'total' }>, presence: Presence, entry: number): number {
  const window = windowOfTotal(cap);
  return lastInWindow(cap.days, window.first, window.last, presence, entry);
}

function lastInYears(days: number, presence: Presence, entry: number): number {
  let year = yearAround(entry);
  for (let turn = 0; turn <= YEARS_TO_A_LEAP_YEAR; turn += 1) {
    const last = lastInWindow(days, year.first, year.last, presence, entry);
    if (last !== Infinity) return last;
    year = yearAround(year.last + 1);
  }
  return Infinity;
}

function lastInWindow(days: number, first: number, last: number, presence: Presence, entry: number): number {
  const left = Math.max(0, days - countWithin(presence, first, Math.min(entry - 1, last)));
  const brokenOn = Math.max(entry, first) + left;
  return brokenOn > last ? Infinity : brokenOn - 1;
}

/** Days that `cap` counts in its window that ends on `day`; per entry the days since `entry`, 0 without one. */
export function usedDays(cap: StayCap, presence: Presence, day: number, entry: number | null): number {
  switch (cap.kind) {
    case 'per-entry':
      return entry === null ? 0 : day - entry + 1;
    case 'rolling':
      return countWithin(presence, day - cap.within + 1, day);
    case 'total': {
      const { first, last } = windowOfTotal(cap);
      return countWithin(presence, first, Math.min(day, last));
    }
    case 'per-year':
      return countWithin(presence, yearAround(day).first, day);
  }
}
