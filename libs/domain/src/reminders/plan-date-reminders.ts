import { addDays, daysBetween, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { instantAt } from '../calendar/zone.js';
import { climbOf } from './climb.js';
import { compareInstants, mondaysAfter, workingDaysAfter } from './planning-days.js';
import {
  CRITICAL_BY_THRESHOLD,
  type Office,
  type PlannedReminder,
  type ReminderRecipient,
  type ReminderRecipients,
  type ReminderThreshold,
} from './planned-reminder.js';
import { highestOf, onceEach, peopleOf } from './recipients-of.js';
import { DEFAULT_POLICIES, type ReminderPolicy } from './reminder-policy.js';
import type { WatchedDate } from './watched-dates.js';

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
  readonly policy?: ReminderPolicy | undefined;
}

interface Planning extends DateReminderFacts {
  readonly policy: ReminderPolicy;
}

interface Moment {
  readonly threshold: ReminderThreshold;
  readonly occurrence: string;
  readonly on: CalendarDate;
}

/**
 * Every reminder still to come about a watched date, at the opening of the host's office, sorted by time. What falls on
 * a day off goes on the working day before it, by the recipient's own calendar; nothing lies before `now`. An exit that
 * nobody recorded is a question, never an accusation (S15), the overrun is told at once (S22).
 */
export function planDateReminders(facts: DateReminderFacts): readonly PlannedReminder[] {
  const { kind, now, office, dueOn } = facts;
  const policy = facts.policy ?? DEFAULT_POLICIES[kind];
  const recipients = onceEach(facts.recipients);
  const planning: Planning = { ...facts, policy, recipients };
  const { doer, supplier } = recipients;
  const readers = [doer, ...peopleOf(recipients, policy.alsoTo), ...(supplier === undefined ? [] : [supplier])];
  const ahead = readers.flatMap((to) => momentsFor(planning, to).map((moment) => reminderAt(planning, moment, to)));
  const climbs = climbOf({ dueOn, office, recipients, policy }).map(({ dueAt, to }) =>
    written({ threshold: 'climb', occurrence: dueOn, dueAt, to }),
  );
  const asked = kind === 'exit-expected' ? askedOfTechnician(planning) : [];
  const later = weeks(planning).map((moment) => reminderAt(planning, moment, highestOf(recipients)));
  const isAtOnce = kind === 'overrun-decision' || facts.isAtOnce === true;
  return [
    ...(isAtOnce ? [written({ threshold: 'date-known', occurrence: '1', dueAt: now, to: recipients.doer })] : []),
    ...[...ahead, ...asked, ...climbs, ...later]
      .filter(({ dueAt }) => compareInstants(dueAt, now) >= 0)
      .sort((left, right) => compareInstants(left.dueAt, right.dueAt)),
  ];
}

function momentsFor({ kind, dueOn, policy, ...rest }: Planning, to: ReminderRecipient): readonly Moment[] {
  const isWorkingDay = to.isWorkingDay ?? rest.isWorkingDay;
  const isQuestion = kind === 'exit-expected';
  const early = [...policy.daysBefore]
    .sort((left, right) => right - left)
    .map((days): Moment => ({
      ...{ threshold: 'days-before', occurrence: String(days), on: workingDayUpTo(dueOn, days, isWorkingDay) },
    }));
  const day: Moment = {
    ...{ threshold: isQuestion ? 'has-left' : 'date-today', occurrence: dueOn },
    on: isQuestion ? dueOn : workingDayUpTo(dueOn, 0, isWorkingDay),
  };
  const late = daysAfterOf(policy, dueOn, isWorkingDay).map((on): Moment => ({
    ...{ threshold: isQuestion ? 'no-exit' : 'date-passed', occurrence: on, on },
  }));
  return onePerDay([...early, day]).concat(late);
}

function daysAfterOf(
  { daysAfter }: ReminderPolicy,
  dueOn: CalendarDate,
  isWorkingDay: DateReminderFacts['isWorkingDay'],
): readonly CalendarDate[] {
  const days = workingDaysAfter(dueOn, Math.max(0, ...daysAfter), isWorkingDay);
  return days.filter((_, index) => daysAfter.includes(index + 1));
}

/** The last of the policy's working days after the date; the date itself where it asks for none. */
const lastDayAfter = ({ dueOn, policy, isWorkingDay }: Planning): CalendarDate =>
  workingDaysAfter(dueOn, Math.max(0, ...policy.daysAfter), isWorkingDay).at(-1) ?? dueOn;

function weeks(planning: Planning): readonly Moment[] {
  const { kind, policy } = planning;
  const last = lastDayAfter(planning);
  const threshold = kind === 'exit-expected' ? 'no-exit' : 'date-passed';
  return mondaysAfter(last, policy.weeksAfter).map((on) => ({ threshold, occurrence: on, on }));
}

/** S15: who travels is asked once a day, days off as well, for as long as the policy asks: it takes no office to say that one has left. */
function askedOfTechnician(planning: Planning): readonly PlannedReminder[] {
  const { technician } = planning.recipients;
  if (technician === undefined) return [];
  const until = daysBetween(planning.dueOn, lastDayAfter(planning));
  const days = Array.from({ length: until + 1 }, (_, index) => addDays(planning.dueOn, index));
  return days.map((on, index) =>
    reminderAt(planning, { threshold: index === 0 ? 'has-left' : 'no-exit', occurrence: on, on }, technician),
  );
}

const reminderAt = (
  { office }: Planning,
  { threshold, occurrence, on }: Moment,
  to: ReminderRecipient,
): PlannedReminder => written({ threshold, occurrence, dueAt: instantAt(on, office.opensAt, office.zone), to });

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

const written = ({
  to,
  ...moment
}: Pick<PlannedReminder, 'threshold' | 'occurrence' | 'dueAt'> & {
  readonly to: ReminderRecipient;
}): PlannedReminder => ({
  ...moment,
  ...{ recipientKey: to.key, recipientKind: to.kind, channel: 'email' },
  isCritical: CRITICAL_BY_THRESHOLD[moment.threshold],
});
