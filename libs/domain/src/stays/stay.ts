import type { CalendarDate } from '../calendar/calendar-date.js';

/** One entry and the exit that ended it; both days belong to the stay, and null means that no exit is known. */
export interface Stay {
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
}

/**
 * A limit on days in the country, days of crossing included:
 * `rolling`: within every `within` days in a row; `per-entry`: from each entry on, so that a new entry starts anew;
 * `total`: of one visa, of the days from `from` to `to` alone; `per-year`: of each calendar year.
 */
export type StayCap =
  | { readonly kind: 'rolling'; readonly days: number; readonly within: number }
  | { readonly kind: 'per-entry'; readonly days: number }
  | {
      readonly kind: 'total';
      readonly days: number;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate | null;
    }
  | { readonly kind: 'per-year'; readonly days: number };

/** The stays that a limit is held against: the caller chooses them (nationality, passport, visa). */
export interface StayRecord {
  readonly stays: readonly Stay[];
  /** The day of the question: a stay without exit that began by then runs through it, later it counts for nothing. */
  readonly on: CalendarDate;
}
