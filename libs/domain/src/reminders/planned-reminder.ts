import type { CalendarDate, Instant } from '../calendar/calendar-date.js';
import type { ReminderPolicy } from './reminder-policy.js';

/** Why a reminder is written, and whether it may be muted: `true` cannot be, it can only be handed over. */
export const CRITICAL_BY_THRESHOLD = {
  arrival: true,
  'working-morning': false,
  'last-day-morning': true,
  'last-call': true,
  climb: true,
  overdue: true,
  'known-overdue': true,
  question: false,
  'question-last-day': true,
  'not-computable': true,
  'days-before': false,
  'date-today': true,
  'date-passed': false,
  'date-known': true,
  'has-left': false,
  'no-exit': false,
  // What people asked for themselves.
  snoozed: true,
  'handed-over': true,
  'not-ours': true,
} as const satisfies Readonly<Record<string, boolean>>;

export type ReminderThreshold = keyof typeof CRITICAL_BY_THRESHOLD;
/** About a date of the visit other than the notification. */
export type DateThreshold = Extract<
  ReminderThreshold,
  'days-before' | 'date-today' | 'date-passed' | 'date-known' | 'has-left' | 'no-exit'
>;
export type ArrivalThreshold = Exclude<ReminderThreshold, DateThreshold>;

export interface ReminderRecipient {
  /** Stable key of the person, the same in every role. */
  readonly key: string;
  readonly kind: string;
  /** Where this person lives; the office's zone when left out. */
  readonly zone?: string | undefined;
  /** Days on which this person works, where they are not the office's. */
  readonly isWorkingDay?: ((date: CalendarDate) => boolean) | undefined;
}

export interface ReminderRecipients {
  readonly doer: ReminderRecipient;
  readonly deputy?: ReminderRecipient | undefined;
  readonly lead?: ReminderRecipient | undefined;
  readonly manager?: ReminderRecipient | undefined;
  readonly followers?: readonly ReminderRecipient[] | undefined;
  readonly technician?: ReminderRecipient | undefined;
  /** The other company, where the task is its own: it works by the days of its own country (S30). */
  readonly supplier?: ReminderRecipient | undefined;
}

export interface PlannedReminder {
  readonly threshold: ReminderThreshold;
  /** The day for what repeats by day, `1` or `2` for what happens once or twice in a deadline's life. */
  readonly occurrence: string;
  readonly recipientKey: string;
  readonly recipientKind: string;
  readonly channel: 'email';
  readonly dueAt: Instant;
  readonly isCritical: boolean;
}

/** Times as `HH:MM` on the wall clock of `zone`. */
export interface Office {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
}

export interface ArrivalReminderFacts {
  readonly deadline: {
    /** The last day; null when the count ran into a year without any calendar. */
    readonly dueOn: CalendarDate | null;
    /** Last day by the strictest reading where somebody chose a later one: its reminders go all the same (S50). */
    readonly strictDueOn?: CalendarDate | undefined;
    /** Counted from a planned arrival that nobody has confirmed. */
    readonly isProvisional: boolean;
    /** The arrival, or the planned arrival when provisional. */
    readonly eventOn: CalendarDate;
    /** When this revision of the deadline became known to the product. */
    readonly becameKnownAt: Instant;
  };
  readonly now: Instant;
  readonly office: Office;
  readonly recipients: ReminderRecipients;
  /** Must answer for every day: the caller decides what a year without calendar means (weekdays work). */
  readonly isWorkingDay: (date: CalendarDate) => boolean;
  readonly policy?: ReminderPolicy | undefined;
}
