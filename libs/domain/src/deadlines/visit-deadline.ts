import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Confidence } from '../law/vocabulary.js';
import type { ComputedDeadline, DeadlineStep, NotComputableDeadline } from './deadline.js';

/** One figure of the law as plain values: a number of days or months in the version in force on the day of the event. */
export interface LegalFigure {
  readonly id: string;
  readonly version: string;
  readonly value: number;
  readonly confidence: Confidence;
  readonly checkedOn: CalendarDate;
}

/** Counts of calendar days name their ends only: `first-day` is day 1, `last-day` the day of the deadline. */
export type VisitStepReason =
  | DeadlineStep['reason']
  | 'first-day'
  | 'last-day'
  | 'event-day-not-counted'
  | 'counted-back-from'
  | 'doubtful-day-closed'
  | 'other-party-closed';

export interface VisitStep extends Omit<DeadlineStep, 'reason'> {
  readonly reason: VisitStepReason;
}

export type VisitDeadlineKind =
  | 'address-notification'
  | 'region-trip-notification'
  | 'entry-notification'
  | 'visa-free-registration'
  | 'registration-after-move'
  | 'last-lawful-day'
  | 'overrun-decide-by'
  | 'overrun-route'
  | 'invitation-earliest'
  | 'invitation-latest'
  | 'invitation-ready'
  | 'supplier-papers'
  | 'passport-needed-until'
  | 'document-expiry'
  | 'retention-end'
  | 'breach-notice';

/** A last day (or a first one, as its kind says) with all that stands behind it. */
export interface VisitDeadline extends Omit<ComputedDeadline, 'steps' | 'calendar' | 'rule'> {
  readonly kind: VisitDeadlineKind;
  /** Which of several of one kind: a cap, a document, a route, a day of entry; null where there is one only. */
  readonly of: string | null;
  readonly steps: readonly VisitStep[];
  /** Null where no rule but a paper or a decision sets the day. */
  readonly rule: ComputedDeadline['rule'] | null;
  /** Of a route that takes the days of two rules one after the other. */
  readonly secondRule?: ComputedDeadline['rule'];
  /** Null where no working day was counted. */
  readonly calendar: ComputedDeadline['calendar'] | null;
}

export type NotComputableVisitDeadline = NotComputableDeadline & Pick<VisitDeadline, 'kind' | 'of'>;

/** What a person must know beside the dates; a `stop` may not be walked past, a `note` names another reading. */
export interface VisitFinding {
  readonly code: string;
  readonly severity: 'stop' | 'warning' | 'note';
  readonly facts: Readonly<Record<string, string>>;
}

export interface VisitAnswer {
  readonly deadlines: readonly (VisitDeadline | NotComputableVisitDeadline)[];
  readonly findings: readonly VisitFinding[];
}
