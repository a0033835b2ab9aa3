import { addDays, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { compareInstants, hoursBefore, mondaysAfter, workingDaysAfter, workingDaysInside } from './planning-days.js';
import {
  CRITICAL_BY_THRESHOLD,
  DEFAULT_ARRIVAL_POLICY,
  type ArrivalReminderFacts,
  type ArrivalReminderPolicy,
  type ArrivalThreshold,
  type PlannedReminder,
  type ReminderRecipient,
  type ReminderRecipients,
} from './planned-reminder.js';

/** One moment of the plan and everybody who is written to at it. */
interface Moment {
  readonly threshold: ArrivalThreshold;
  readonly occurrence: string;
  readonly dueAt: Instant;
  readonly to: readonly (ReminderRecipient | undefined)[];
}

interface Planning extends ArrivalReminderFacts {
  readonly policy: ArrivalReminderPolicy;
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
  return {
    ...facts,
    recipients: onceEach(facts.recipients),
    policy: facts.policy ?? DEFAULT_ARRIVAL_POLICY,
    today: calendarDateIn(zone, facts.now),
    knownOn: calendarDateIn(zone, facts.deadline.becameKnownAt),
  };
}

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
  const mondays = mondaysAfter(planning.today, planning.policy.repeatCap);
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
  const to = planning.isWorkingDay(addDays(eventOn, 1)) ? [doer] : [doer, deputy];
  const atOnce: readonly Moment[] = today <= dueOn ? [{ threshold: 'arrival', occurrence: '1', dueAt: now, to }] : [];
  const mornings = workingDaysInside(laterOf(eventOn, planning.knownOn), dueOn, planning.isWorkingDay);
  return [
    ...atOnce,
    ...mornings.map((on) => ({
      threshold: 'working-morning' as const,
      occurrence: on,
      dueAt: openingOf(planning, on),
      to: [doer],
    })),
    {
      threshold: 'last-day-morning',
      occurrence: dueOn,
      dueAt: beforeClose(planning, dueOn, planning.policy.lastMorningHoursBeforeClose),
      to: [doer],
    },
    {
      threshold: 'last-call',
      occurrence: dueOn,
      dueAt: beforeClose(planning, dueOn, planning.policy.lastCallHoursBeforeClose),
      to: [doer],
    },
    climb(planning, dueOn),
    ...overdue(planning, dueOn),
  ];
}

function overdue(planning: Planning, after: CalendarDate): readonly Moment[] {
  const days = workingDaysAfter(after, planning.policy.repeatCap, planning.isWorkingDay);
  return days.map((on) => ({
    threshold: 'overdue',
    occurrence: on,
    dueAt: openingOf(planning, on),
    to: [planning.recipients.doer],
  }));
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
    {
      threshold: 'question-last-day',
      occurrence: '1',
      dueAt: beforeClose(planning, dueOn, policy.lastMorningHoursBeforeClose),
      to: [doer],
    },
    {
      threshold: 'question-last-day',
      occurrence: '2',
      dueAt: beforeClose(planning, dueOn, policy.lastCallHoursBeforeClose),
      to: [doer],
    },
    climb(planning, dueOn),
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

function climb(planning: Planning, dueOn: CalendarDate): Moment {
  const {
    recipients: { deputy, manager },
    policy,
  } = planning;
  return {
    threshold: 'climb',
    occurrence: dueOn,
    dueAt: beforeClose(planning, dueOn, policy.climbHoursBeforeClose),
    to: [deputy, manager],
  };
}

/** One person in two roles is written to once, in the first of them: nobody climbs to the one who already has it. */
function onceEach({ doer, ...others }: ReminderRecipients): ReminderRecipients {
  const deputy = others.deputy?.key === doer.key ? undefined : others.deputy;
  const taken = [doer.key, deputy?.key];
  const manager = taken.includes(others.manager?.key) ? undefined : others.manager;
  const technician = [...taken, manager?.key].includes(others.technician?.key) ? undefined : others.technician;
  return { doer, deputy, manager, technician };
}

function remindersAt({ to, threshold, occurrence, dueAt }: Moment): readonly PlannedReminder[] {
  const people = to.filter((recipient) => recipient !== undefined);
  return people.map(({ key, kind }) => ({
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
