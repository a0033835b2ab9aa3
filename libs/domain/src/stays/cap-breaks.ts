import { windowOfTotal, yearAround } from './cap-windows.js';
import { countUpTo, countWithin, nthDay, presenceOfRanges, type DayRange, type Presence } from './presence.js';
import { firstFrom } from './search.js';
import type { StayCap } from './stay.js';

/** The days in the country on which a cap was broken, up to a day: a day counts once, in however many stays it lies. */
export interface CapBreaks {
  readonly first: number | null;
  readonly days: number;
}

/** Which days up to and including `until` broke `cap`; `ranges` are the stays one by one, which a per-entry cap needs. */
export function breaksOf(cap: StayCap, presence: Presence, ranges: readonly DayRange[], until: number): CapBreaks {
  const broken = brokenRanges(cap, presence, ranges, until);
  const days = broken.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return { first: broken[0]?.first ?? null, days };
}

/** The days that broke `cap` up to and including `until`, as ranges in order. */
export function brokenRanges(
  cap: StayCap,
  presence: Presence,
  ranges: readonly DayRange[],
  until: number,
): readonly DayRange[] {
  switch (cap.kind) {
    case 'per-entry': {
      const over = ranges.map(({ first, last }) => ({ first: first + cap.days, last: Math.min(last, until) }));
      return presenceOfRanges(over.filter(isNotEmpty)).ranges;
    }
    case 'rolling':
      return presence.ranges.flatMap((range) => brokenInRange(cap, presence, range, until));
    case 'total':
      return brokenInWindow(cap.days, windowOfTotal(cap), presence, until);
    case 'per-year':
      return yearsOf(presence, until).flatMap((year) => brokenInWindow(cap.days, year, presence, until));
  }
}

/** Within one range the rolling count never falls, so that what is broken stays broken to its end. */
function brokenInRange(
  { days, within }: Extract<StayCap, { readonly kind: 'rolling' }>,
  presence: Presence,
  range: DayRange,
  until: number,
): readonly DayRange[] {
  const last = Math.min(range.last, until);
  const isBroken = (day: number): boolean => countWithin(presence, day - within + 1, day) > days;
  if (last < range.first || !isBroken(last)) return [];
  return [{ first: firstFrom(range.first, last, isBroken), last }];
}

/** The days of presence in a standing window beyond the first `days`, range by range. */
function brokenInWindow(days: number, window: DayRange, presence: Presence, until: number): readonly DayRange[] {
  const last = Math.min(window.last, until);
  if (countWithin(presence, window.first, last) <= days) return [];
  const first = nthDay(presence, countUpTo(presence, window.first - 1) + days + 1);
  const clipped = presence.ranges.map((range) => ({
    first: Math.max(range.first, first),
    last: Math.min(range.last, last),
  }));
  return clipped.filter(isNotEmpty);
}

function yearsOf({ ranges }: Presence, until: number): readonly DayRange[] {
  const years: DayRange[] = [];
  for (const { first, last } of ranges) {
    let day = first;
    while (day <= Math.min(last, until)) {
      const year = yearAround(day);
      if (years.at(-1)?.first !== year.first) years.push(year);
      day = year.last + 1;
    }
  }
  return years;
}

const isNotEmpty = ({ first, last }: DayRange): boolean => first <= last;
