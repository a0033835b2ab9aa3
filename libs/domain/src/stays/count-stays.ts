import type { CalendarDate } from '../calendar/calendar-date.js';
import { calendarDateOf, dayNumberOf } from '../calendar/day-number.js';
import { breaksOf } from './cap-breaks.js';
import { earliestVisit } from './earliest-visit.js';
import { lastLawfulDay, usedDays } from './last-lawful-day.js';
import { presenceOf, rangeOf, type DayRange, type Presence } from './presence.js';
import type { StayCap, StayRecord } from './stay.js';

/** One cap on the day of the question. *Remaining* is what is left today, *longest stay* what is permitted from today. */
export interface CapCount {
  /** Days of the window that ends on the day, both ends included; per entry 0 outside a stay. */
  readonly used: number;
  /** `days` of the cap less those used, never below 0. */
  readonly remaining: number;
  /** First day in the country, up to the day of the question, on which the cap was broken. */
  readonly firstOverstayOn: CalendarDate | null;
  /** Days in the country, up to the day of the question, on which the cap was broken. */
  readonly overstayDays: number;
  /** Days that a stay beginning on the day may last, 0 when not even that day; null when the cap never ends it. */
  readonly longestStayIfEnteringOn: number | null;
  /** First day from the day of the question on which one day is lawful, planned stays counted; null for never. */
  readonly earliestEntryOn: CalendarDate | null;
}

export interface StayCount {
  readonly caps: readonly CapCount[];
  /** Index of the cap that ends the stay first, the first of equals; null when none ends it. */
  readonly binding: number | null;
  /** Last lawful day of the stay that holds the day, else of one that begins on it; null when none or without end. */
  readonly lastLawfulOn: CalendarDate | null;
}

interface Counting {
  readonly presence: Presence;
  readonly ranges: readonly DayRange[];
  readonly today: number;
  /** First day of the stay that holds the day: of two, one left and one entered on it, the entered one. */
  readonly entry: number | null;
}

/** Counts the days of every cap, both days of crossing included; throws a RangeError on a cap that is no whole number. */
export function countStays(record: StayRecord, caps: readonly StayCap[]): StayCount {
  caps.forEach(refuseFractions);
  const counting = prepare(record);
  const entry = counting.entry ?? counting.today;
  const lasts = caps.map((cap) => lastLawfulDay(cap, counting.presence, entry));
  const first = Math.min(...lasts);
  return {
    caps: caps.map((cap) => countCap(cap, counting)),
    binding: first === Infinity ? null : lasts.indexOf(first),
    lastLawfulOn: first === Infinity || first < entry ? null : calendarDateOf(first),
  };
}

/** First day from `from` on which a visit of `days` days may begin under every cap, planned stays counted, or null. */
export function earliestVisitOn(
  record: StayRecord,
  caps: readonly StayCap[],
  days: number,
  from: CalendarDate = record.on,
): CalendarDate | null {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`not a length of a visit: ${String(days)}`);
  const day = earliestVisit(caps, presenceOf(record), dayNumberOf(from), days);
  return day === null ? null : calendarDateOf(day);
}

function prepare(record: StayRecord): Counting {
  const today = dayNumberOf(record.on);
  const ranges = record.stays.flatMap((stay) => rangeOf(stay, today) ?? []);
  const holding = ranges.filter(({ first, last }) => first <= today && today <= last);
  const entry = holding.length === 0 ? null : Math.max(...holding.map(({ first }) => first));
  return { presence: presenceOf(record), ranges, today, entry };
}

function countCap(cap: StayCap, { presence, ranges, today, entry }: Counting): CapCount {
  const used = usedDays(cap, presence, today, entry);
  const { first, days } = breaksOf(cap, presence, ranges, today);
  const last = lastLawfulDay(cap, presence, today);
  const earliest = earliestVisit([cap], presence, today, 1);
  return {
    used,
    remaining: Math.max(0, cap.days - used),
    firstOverstayOn: first === null ? null : calendarDateOf(first),
    overstayDays: days,
    longestStayIfEnteringOn: last === Infinity ? null : last - today + 1,
    earliestEntryOn: earliest === null ? null : calendarDateOf(earliest),
  };
}

function refuseFractions(cap: StayCap): void {
  const numbers = cap.kind === 'rolling' ? [cap.days, cap.within] : [cap.days];
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    throw new RangeError(`not a cap on days: ${numbers.join(' within ')}`);
}
