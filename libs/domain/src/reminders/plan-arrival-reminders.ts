import { addDays, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { compareInstants, hoursBefore, mondaysAfter, workingDaysAfter, workingDaysInside } from './planning-days.js';
import {
  CRITICAL_BY_THRESHOLD,
  type ArrivalReminderFacts,
  type ArrivalThreshold,
  type PlannedReminder,
  type ReminderRecipient,
} from './planned-reminder.js';
import { climbOf } from './climb.js';
import { highestOf, onceEach, peopleOf } from './recipients-of.js';
import { DEFAULT_POLICIES, type ReminderPolicy } from './reminder-policy.js';

/** One moment of the plan and everybody who is written to at it. */
interface Moment {
  readonly threshold: ArrivalThreshold;
  readonly occurrence: string;
  readonly dueAt: Instant;
  readonly to: readonly (ReminderRecipient | undefined)[];
}

interface Planning extends ArrivalReminderFacts {
  readonly policy: ReminderPolicy;
  /** Who is written to beside the doer. */
  readonly added: readonly ReminderRecipient[];
  readonly today: CalendarDate;
  readonly knownOn: CalendarDate;
}

/**
 * Every reminder still to come for one revision of an arrival deadline, sorted by time and unique by (threshold,
 * occurrence, recipient). Nothing lies before `now`, and nothing is shifted to another day: the law's last day does not move.
 */
export function planArrivalReminders(facts: ArrivalReminderFacts): readonly PlannedReminder[] {
  const planning = prepare(facts);
  const moments = momentsOf(planning).filter((moment) => compareInstants(moment.dueAt, facts.now) >= 0);
  return moments.flatMap(remindersAt).sort(byTimeThenKey);
}

function prepare(facts: ArrivalReminderFacts): Planning {
  const { zone } = facts.office;
  const policy = facts.policy ?? DEFAULT_POLICIES['arrival-notification'];
  const recipients = onceEach(facts.recipients);
  return {
    ...facts,
    ...{ recipients, policy, added: peopleOf(recipients, policy.alsoTo) },
    today: calendarDateIn(zone, facts.now),
    knownOn: calendarDateIn(zone, facts.deadline.becameKnownAt),
  };
}

/** Weeks for which a person who must decide is asked to. */
const WEEKS_BY_HAND = 10;

function momentsOf(planning: Planning): readonly Moment[] {
  const { dueOn, isProvisional } = planning.deadline;
  if (dueOn === null) return notComputable(planning);
  // S9: known too late gives one mail for all that was missed, and the daily repeat only from the next working day on.
  if (dueOn < planning.knownOn)
    return [...knownOverdue(planning), ...(isProvisional ? [] : overdue(planning, planning.knownOn))];
  return isProvisional ? questions(planning, dueOn) : arrival(planning, dueOn);
}

function notComputable(planning: Planning): readonly Moment[] {
  const to = [planning.recipients.doer];
  const mondays = mondaysAfter(planning.today, WEEKS_BY_HAND);
  return [
    { threshold: 'not-computable', occurrence: '1', dueAt: planning.now, to },
    ...mondays.map((on) => ({
      threshold: 'not-computable' as const,
      occurrence: on,
      dueAt: openingOf(planning, on),
      to,
    })),
  ];
}

function knownOverdue({ recipients, now }: Planning): readonly Moment[] {
  return [{ threshold: 'known-overdue', occurrence: '1', dueAt: now, to: [recipients.doer] }];
}

function arrival(planning: Planning, dueOn: CalendarDate): readonly Moment[] {
  const {
    recipients: { doer, deputy },
    deadline: { eventOn },
    now,
    today,
  } = planning;
  // S8: the eve of days off is when a single reader is away until the time has nearly run out.
  const { added } = planning;
  const to = planning.isWorkingDay(addDays(eventOn, 1)) ? [doer, ...added] : [doer, deputy, ...added];
  const atOnce: readonly Moment[] = today <= dueOn ? [{ threshold: 'arrival', occurrence: '1', dueAt: now, to }] : [];
  const mornings = workingDaysInside(laterOf(eventOn, planning.knownOn), dueOn, planning.isWorkingDay);
  return [
    ...atOnce,
    ...mornings.map((on) => ({
      threshold: 'working-morning' as const,
      occurrence: on,
      dueAt: openingOf(planning, on),
      to: [doer, ...added],
    })),
    ...lastDays(planning, dueOn).flatMap((on) => [...lastDay(planning, on), ...climb(planning, on)]),
    ...overdue(planning, dueOn),
  ];
}

/** S50: a later reading delays no reminder, so that the last day by the strictest is called out as well. */
function lastDays({ deadline: { strictDueOn } }: Planning, dueOn: CalendarDate): readonly CalendarDate[] {
  return strictDueOn !== undefined && strictDueOn < dueOn ? [strictDueOn, dueOn] : [dueOn];
}

/** The hours of the last day: the first of them in the morning, each later one a last call. */
function lastDay(planning: Planning, dueOn: CalendarDate): readonly Moment[] {
  const { policy, recipients, added } = planning;
  return hoursOf(policy).map((hours, index) => ({
    threshold: index === 0 ? 'last-day-morning' : 'last-call',
    occurrence: index < 2 ? dueOn : `${dueOn}-${String(index)}`,
    dueAt: beforeClose(planning, dueOn, hours),
    to: [recipients.doer, ...added],
  }));
}

const hoursOf = ({ lastDayHours }: ReminderPolicy): readonly number[] =>
  [...lastDayHours].sort((left, right) => right - left);

function overdue(planning: Planning, after: CalendarDate): readonly Moment[] {
  const { policy, recipients, added, isWorkingDay } = planning;
  const days = workingDaysAfter(after, Math.max(0, ...policy.daysAfter), isWorkingDay);
  const wanted = days.filter((_, index) => policy.daysAfter.includes(index + 1));
  const told = (on: CalendarDate, to: Moment['to']): Moment => ({
    ...{ threshold: 'overdue', occurrence: on, dueAt: openingOf(planning, on), to },
  });
  return [
    ...wanted.map((on) => told(on, [recipients.doer, ...added])),
    ...mondaysAfter(days.at(-1) ?? after, policy.weeksAfter).map((on) => told(on, [highestOf(recipients)])),
  ];
}

/** 'Has this person arrived?': S1, a planned arrival that nobody confirmed must not end in silence. */
function questions(planning: Planning, dueOn: CalendarDate): readonly Moment[] {
  const {
    recipients: { doer, technician },
    deadline: { eventOn },
    policy,
  } = planning;
  const mornings = workingDaysInside(laterOf(eventOn, planning.knownOn), dueOn, planning.isWorkingDay);
  return [
    ...firstQuestion(planning, dueOn),
    ...mornings.map((on) => ({
      threshold: 'question' as const,
      occurrence: on,
      dueAt: openingOf(planning, on),
      to: [doer, technician],
    })),
    ...lastDays(planning, dueOn).flatMap((on) => [
      ...hoursOf(policy).map((hours, index) => ({
        threshold: 'question-last-day' as const,
        occurrence: on === dueOn ? String(index + 1) : `${on}-${String(index + 1)}`,
        dueAt: beforeClose(planning, on, hours),
        to: [doer],
      })),
      ...climb(planning, on),
    ]),
    ...overdue(planning, dueOn).slice(0, 1),
  ];
}

function firstQuestion(planning: Planning, dueOn: CalendarDate): readonly Moment[] {
  if (planning.today > dueOn) return [];
  const {
    recipients: { doer, technician },
    deadline: { eventOn },
    now,
  } = planning;
  const plannedAt = openingOf(planning, eventOn);
  const dueAt = compareInstants(plannedAt, now) < 0 ? now : plannedAt;
  return [{ threshold: 'question', occurrence: eventOn, dueAt, to: [doer, technician] }];
}

const climb = (planning: Planning, dueOn: CalendarDate): readonly Moment[] =>
  climbOf({ ...planning, dueOn }).map(({ dueAt, to }) => ({
    ...{ threshold: 'climb' as const, occurrence: dueOn, dueAt, to: [to] },
  }));

function remindersAt({ to, threshold, occurrence, dueAt }: Moment): readonly PlannedReminder[] {
  const people = new Map(to.flatMap((one) => (one === undefined ? [] : [[one.key, one] as const])));
  return [...people.values()].map(({ key, kind }) => ({
    threshold,
    occurrence,
    recipientKey: key,
    recipientKind: kind,
    channel: 'email',
    dueAt,
    isCritical: CRITICAL_BY_THRESHOLD[threshold],
  }));
}

const openingOf = ({ office }: Planning, on: CalendarDate): Instant => instantAt(on, office.opensAt, office.zone);
const beforeClose = ({ office }: Planning, on: CalendarDate, hours: number): Instant =>
  hoursBefore(instantAt(on, office.closesAt, office.zone), hours);
const laterOf = (left: CalendarDate, right: CalendarDate): CalendarDate => (left > right ? left : right);
const keyOf = (reminder: PlannedReminder): string =>
  `${reminder.threshold} ${reminder.occurrence} ${reminder.recipientKey}`;

function byTimeThenKey(left: PlannedReminder, right: PlannedReminder): number {
  return compareInstants(left.dueAt, right.dueAt) || (keyOf(left) < keyOf(right) ? -1 : 1);
}
