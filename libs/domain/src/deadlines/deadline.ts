import type { CalendarDate } from '../calendar/calendar-date.js';
import type { DayVerdict, LocalizedText } from '../calendar/day-verdict.js';
import type { Confidence } from '../law/vocabulary.js';

/** One day between the event and the last day: each date once, `day` is 1, 2, 3 on counted days and null on others. */
export interface DeadlineStep {
  readonly on: CalendarDate;
  readonly counted: boolean;
  readonly day: number | null;
  readonly reason: DayVerdict['reason'] | 'arrival-day-not-counted' | 'before-host-arrival';
  readonly name: LocalizedText | null;
}

/** `checked`: within the re-check period; `stale`: not re-checked for 180 days; `draft`: a drafted calendar was used. */
export type Freshness = 'checked' | 'stale' | 'draft';

export interface ComputedDeadline {
  readonly outcome: 'computed';
  readonly dueOn: CalendarDate;
  /** End of the last day in Kazakhstan with offset, `2026-03-27T23:59:59+05:00`. */
  readonly dueAt: string;
  readonly steps: readonly DeadlineStep[];
  readonly rule: { readonly id: string; readonly version: string };
  readonly calendar: { readonly version: string };
  readonly freshness: Freshness;
  readonly confidence: Confidence;
}

/** The count ran into a year without any calendar: a person decides, the product never guesses. */
export interface NotComputableDeadline {
  readonly outcome: 'not-computable';
  readonly missingYear: number;
}

/** `arrival-day`: day 1 is the day of arrival when it is a working day; `next-day`: the later reading. */
export type ArrivalDayConvention = 'arrival-day' | 'next-day';
