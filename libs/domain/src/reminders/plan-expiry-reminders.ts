import { addDays, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { compareInstants } from './planning-days.js';
import type { Office } from './planned-reminder.js';

/** Days before the end of a signature key or a power of attorney (S11). */
export const EXPIRY_DAYS = [30, 14, 3] as const;
type ExpiryDays = (typeof EXPIRY_DAYS)[number];

export interface ExpiryFacts {
  /** The last day on which it holds. */
  readonly endsOn: CalendarDate;
  readonly now: Instant;
  readonly office: Office;
  /** Must answer for every day; the caller decides what a year without calendar means. */
  readonly isWorkingDay: (date: CalendarDate) => boolean;
}

export interface PlannedExpiry {
  readonly daysBefore: ExpiryDays;
  readonly dueAt: Instant;
}

/** No run of days off is as long: a calendar that never works ends the search, not the process. */
const LONGEST_RUN_OFF = 40;

/**
 * One moment for each threshold still to come: the opening of the office on that day, or on the working day before it.
 * Of thresholds that had passed before the day was known the latest speaks for all, at once; what has ended is not
 * reminded of.
 */
export function planExpiryReminders(facts: ExpiryFacts): readonly PlannedExpiry[] {
  if (facts.endsOn < calendarDateIn(facts.office.zone, facts.now)) return [];
  const planned = EXPIRY_DAYS.map((daysBefore) => ({ daysBefore, dueAt: openingBefore(facts, daysBefore) }));
  const missed = planned.filter(({ dueAt }) => compareInstants(dueAt, facts.now) < 0).at(-1);
  const ahead = planned.filter(({ dueAt }) => compareInstants(dueAt, facts.now) >= 0);
  return missed === undefined ? ahead : [{ ...missed, dueAt: facts.now }, ...ahead];
}

function openingBefore({ endsOn, office, isWorkingDay }: ExpiryFacts, days: number): Instant {
  const wanted = addDays(endsOn, -days);
  const runs = Array.from({ length: LONGEST_RUN_OFF }, (_, index) => addDays(wanted, -index));
  return instantAt(runs.find(isWorkingDay) ?? wanted, office.opensAt, office.zone);
}
