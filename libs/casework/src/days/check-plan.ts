import type { TechnicianDays } from '@sapar/contracts';
import {
  addDays,
  checkVisit,
  countStays,
  daysBetween,
  type CalendarDate,
  type PlannedVisit,
  type Stay,
  type StayRecord,
} from '@sapar/domain';
import { earliestEntry } from './earliest-entry.js';
import type { Limit } from './limit.js';
import { recordOf } from './record-of.js';

type Plan = NonNullable<TechnicianDays['plan']>;
type Check = Plan['checks'][number];

/** The stays, and the entries that the visa has left; null when nothing bounds them. */
interface Tried extends StayRecord {
  readonly entriesLeft: number | null;
}

/** Tries a visit: which limit breaks, when, and the latest exit that none of them breaks. */
export function checkPlan(limits: readonly Limit[], record: Tried, visit: PlannedVisit): Plan {
  const others = { ...record, stays: settled(record, visit) };
  const ends = limits.map((limit) => latestExit(limit, others, visit));
  const checks = limits.map((limit, cap): Check => {
    const { breaksOn, daysBroken, breaksLaterStay } = checkLimit(limit, others, visit);
    return { cap, breaksOn, daysBroken, breaksLaterStay, latestExitOn: ends[cap]?.on ?? null };
  });
  const breaksEntries = record.entriesLeft === 0 && isNewEntry(record, visit);
  const isRefused = breaksEntries || ends.some(({ isLawful }) => !isLawful);
  return {
    ...{ enteredOn: visit.enteredOn, leftOn: visit.leftOn, days: daysBetween(visit.enteredOn, visit.leftOn) + 1 },
    fits: !breaksEntries && checks.every(({ breaksOn }) => breaksOn === null),
    breaksEntries,
    earliestEntryOn: breaksEntries ? null : earliestEntry(limits, others, visit),
    latestExitOn: isRefused ? null : (ends.flatMap(({ on }) => on ?? []).sort()[0] ?? null),
    checks,
  };
}

// A stay that is open with its end moved is no new entry.
const isNewEntry = ({ stays }: StayRecord, { enteredOn }: PlannedVisit): boolean =>
  !stays.some((stay) => stay.leftOn === null && stay.enteredOn === enteredOn);

/**
 * The stays beside the visit. One that is open and began on its first day is the visit itself with its end moved; another
 * open one ends on the day of the question, not on the day of the next entry.
 */
const settled = ({ stays, on }: StayRecord, { enteredOn }: PlannedVisit): readonly Stay[] =>
  stays.flatMap((stay) => {
    if (stay.leftOn !== null) return [stay];
    return stay.enteredOn === enteredOn || stay.enteredOn > on ? [] : [{ ...stay, leftOn: on }];
  });

function checkLimit(limit: Limit, record: StayRecord, visit: PlannedVisit): Omit<Check, 'cap' | 'latestExitOn'> {
  if (limit.kind === 'visa') return checkVisa(limit, visit);
  const [check] = checkVisit(recordOf(limit, record), visit, [limit.cap]);
  return check ?? { breaksOn: null, daysBroken: 0, breaksLaterStay: false };
}

function checkVisa({ fromOn, toOn }: Extract<Limit, { readonly kind: 'visa' }>, { enteredOn, leftOn }: PlannedVisit) {
  const before = fromOn === null ? 0 : spanOf(enteredOn, earlier(leftOn, addDays(fromOn, -1)));
  const firstAfter = later(enteredOn, addDays(toOn, 1));
  const after = spanOf(firstAfter, leftOn);
  const breaksOn = before > 0 ? enteredOn : after > 0 ? firstAfter : null;
  return { breaksOn, daysBroken: before + after, breaksLaterStay: false };
}

interface LatestExit {
  readonly isLawful: boolean;
  readonly on: CalendarDate | null;
}

function latestExit(limit: Limit, record: StayRecord, { enteredOn }: PlannedVisit): LatestExit {
  if (limit.kind === 'visa') {
    const isLawful = enteredOn <= limit.toOn && (limit.fromOn === null || enteredOn >= limit.fromOn);
    return { isLawful, on: isLawful ? limit.toOn : null };
  }
  const days =
    countStays({ ...recordOf(limit, record), on: enteredOn }, [limit.cap]).caps[0]?.longestStayIfEnteringOn ?? null;
  if (days === null) return { isLawful: true, on: null };
  return days === 0 ? { isLawful: false, on: null } : { isLawful: true, on: addDays(enteredOn, days - 1) };
}

const spanOf = (first: CalendarDate, last: CalendarDate): number => Math.max(0, daysBetween(first, last) + 1);
const earlier = (left: CalendarDate, right: CalendarDate): CalendarDate => (left < right ? left : right);
const later = (left: CalendarDate, right: CalendarDate): CalendarDate => (left > right ? left : right);
