import { addDays, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { countWorkingDaysFrom, stepOn } from '../deadlines/count-days.js';
import type { LegalFigure, NotComputableVisitDeadline, VisitDeadline } from '../deadlines/visit-deadline.js';
import type { Office } from '../reminders/planned-reminder.js';

interface BreachLaw {
  /** Working days after the day of finding. */
  readonly figure: LegalFigure;
  readonly calendar: WorkingCalendar;
  /** The day on which freshness is judged. */
  readonly today: CalendarDate;
}

/**
 * The last day on which the authority can be told of a breach of personal data: the day on which it was found does not count,
 * the working days after it do. Source: Law No. 94-V of 21.05.2013, as one secondary source reads it; article and addressee
 * are open questions of the rule. A year without a calendar has no answer.
 */
export function breachNoticeDue(
  foundOn: CalendarDate,
  { figure, calendar, today }: BreachLaw,
): VisitDeadline | NotComputableVisitDeadline {
  const label = { kind: 'breach-notice', figure, today } as const;
  const counted = countWorkingDaysFrom(label, addDays(foundOn, 1), calendar, 'duty');
  if (counted.outcome === 'not-computable') return counted;
  return { ...counted, steps: [stepOn(foundOn, 'event-day-not-counted', null), ...counted.steps] };
}

const LATE_REMINDERS = 3;
/** No run of days off is as long: a calendar that never works ends the search, not the process. */
const LONGEST_RUN_OFF = 40;

export interface BreachReminderFacts {
  /** Null where the last day could not be counted. */
  readonly dueOn: CalendarDate | null;
  readonly now: Instant;
  readonly office: Office;
  /** Must answer for every day; the caller decides what a year without calendar means. */
  readonly isWorkingDay: (date: CalendarDate) => boolean;
}

export interface PlannedBreachReminder {
  readonly threshold: 'breach-found' | 'breach-last-day' | `breach-overdue-${number}`;
  readonly dueAt: Instant;
}

/**
 * At once, at the opening of the last day, and at the opening of the three working days after it. Of what had passed before
 * the incident was recorded the first mail speaks (S9).
 */
export function planBreachReminders(facts: BreachReminderFacts): readonly PlannedBreachReminder[] {
  const { dueOn, now, office } = facts;
  const atOnce: PlannedBreachReminder = { threshold: 'breach-found', dueAt: now };
  if (dueOn === null) return [atOnce];
  const today = calendarDateIn(office.zone, now);
  const late = workingDaysAfter(dueOn, facts.isWorkingDay);
  const ahead: readonly (readonly [PlannedBreachReminder['threshold'], CalendarDate])[] = [
    ['breach-last-day', dueOn],
    ...late.map((on, index) => [`breach-overdue-${index + 1}`, on] as const),
  ];
  const coming = ahead.filter(([, on]) => on > today);
  return [
    atOnce,
    ...coming.map(([threshold, on]) => ({ threshold, dueAt: instantAt(on, office.opensAt, office.zone) })),
  ];
}

function workingDaysAfter(
  dueOn: CalendarDate,
  isWorkingDay: BreachReminderFacts['isWorkingDay'],
): readonly CalendarDate[] {
  const run = Array.from({ length: LONGEST_RUN_OFF }, (_, index) => addDays(dueOn, index + 1));
  return run.filter(isWorkingDay).slice(0, LATE_REMINDERS);
}
