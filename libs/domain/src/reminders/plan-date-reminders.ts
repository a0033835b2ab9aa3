import { addDays, daysBetween, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { compareInstants, workingDaysAfter } from './planning-days.js';
import {
  CRITICAL_BY_THRESHOLD,
  type Office,
  type PlannedReminder,
  type ReminderRecipient,
  type ReminderRecipients,
  type ReminderThreshold,
} from './planned-reminder.js';

/** Dates of a visit beside the arrival notification that are watched. */
export const WATCHED_DATES = [
  'visa-free-registration',
  'last-lawful-day',
  'overrun-decision',
  'exit-expected',
  'document-expiry',
  'invitation-filing',
  'invitation-ready',
] as const;
export type WatchedDate = (typeof WATCHED_DATES)[number];

/** Calendar days before the date on which somebody is reminded; the day itself always is. */
const DAYS_BEFORE: Readonly<Record<WatchedDate, readonly number[]>> = {
  'visa-free-registration': [14, 7, 3, 1],
  'last-lawful-day': [30, 14, 7, 3, 1],
  'overrun-decision': [30, 14, 7, 3, 1],
  'exit-expected': [],
  'document-expiry': [180, 90, 60, 30, 14, 7, 1],
  'invitation-filing': [30, 14, 7, 3, 1],
  'invitation-ready': [],
};

/** Working mornings after the date on which it is asked or told again. */
const REPEATS_AFTER: Readonly<Record<WatchedDate, number>> = {
  'visa-free-registration': 5,
  'last-lawful-day': 5,
  'overrun-decision': 5,
  'exit-expected': 10,
  'document-expiry': 0,
  'invitation-filing': 3,
  'invitation-ready': 5,
};

/** A working day nearer to the date than this is not looked for: the reminder then goes on its own day. */
const LONGEST_SHIFT_DAYS = 14;

export interface DateReminderFacts {
  readonly kind: WatchedDate;
  readonly dueOn: CalendarDate;
  /** Told as soon as it is known, as an overrun always is. */
  readonly isAtOnce?: boolean;
  readonly now: Instant;
  readonly office: Office;
  readonly recipients: ReminderRecipients;
  readonly isWorkingDay: (date: CalendarDate) => boolean;
}

interface Moment {
  readonly threshold: ReminderThreshold;
  readonly occurrence: string;
  readonly on: CalendarDate;
  readonly to: readonly (ReminderRecipient | undefined)[];
}

/**
 * Every reminder still to come about a watched date, at the opening of the host's office, sorted by time. What falls on
 * a day off goes on the working day before it; nothing lies before `now`. An exit that nobody recorded is a question,
 * never an accusation (S15), the overrun is told at once (S22).
 */
export function planDateReminders(facts: DateReminderFacts): readonly PlannedReminder[] {
  const { now, office } = facts;
  const ahead = momentsOf(facts).flatMap((moment) =>
    remindersAt(moment, instantAt(moment.on, office.opensAt, office.zone)),
  );
  const atOnce = facts.kind === 'overrun-decision' || facts.isAtOnce === true ? remindersAt(firstWord(facts), now) : [];
  return [...atOnce, ...ahead.filter(({ dueAt }) => compareInstants(dueAt, now) >= 0)];
}

const firstWord = ({ now, office, recipients }: DateReminderFacts): Moment => ({
  ...{ threshold: 'date-known', occurrence: '1', on: calendarDateIn(office.zone, now) },
  to: [recipients.doer],
});

function momentsOf({ kind, dueOn, recipients, isWorkingDay }: DateReminderFacts): readonly Moment[] {
  const { doer } = recipients;
  const early = DAYS_BEFORE[kind].map((days) => ({
    ...{ threshold: 'days-before' as const, occurrence: String(days), on: workingDayUpTo(dueOn, days, isWorkingDay) },
    to: [doer],
  }));
  const day: Moment = {
    ...{ threshold: kind === 'exit-expected' ? 'has-left' : 'date-today', occurrence: dueOn },
    ...{ on: kind === 'exit-expected' ? dueOn : workingDayUpTo(dueOn, 0, isWorkingDay), to: [doer] },
  };
  const late = workingDaysAfter(dueOn, REPEATS_AFTER[kind], isWorkingDay).map((on) => ({
    ...{ threshold: kind === 'exit-expected' ? ('no-exit' as const) : ('date-passed' as const), occurrence: on, on },
    to: [doer],
  }));
  return onePerDay([...early, day]).concat(late);
}

/** Two reminders that the days off bring together are one: the later of them speaks. */
const onePerDay = (moments: readonly Moment[]): readonly Moment[] =>
  moments.filter((moment, index) => moments[index + 1]?.on !== moment.on);

function workingDayUpTo(
  dueOn: CalendarDate,
  daysBefore: number,
  isWorkingDay: DateReminderFacts['isWorkingDay'],
): CalendarDate {
  const wanted = addDays(dueOn, -daysBefore);
  for (let day = wanted; daysBetween(day, wanted) <= LONGEST_SHIFT_DAYS; day = addDays(day, -1))
    if (isWorkingDay(day)) return day;
  return wanted;
}

function remindersAt({ to, threshold, occurrence }: Moment, dueAt: Instant): readonly PlannedReminder[] {
  const people = new Map(to.flatMap((one) => (one === undefined ? [] : [[one.key, one] as const])));
  return [...people.values()].map(({ key, kind }) => ({
    ...{ threshold, occurrence, recipientKey: key, recipientKind: kind, channel: 'email' as const, dueAt },
    isCritical: CRITICAL_BY_THRESHOLD[threshold],
  }));
}
