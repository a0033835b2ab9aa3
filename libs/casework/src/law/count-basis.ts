import {
  notificationDueOn,
  yearOf,
  type ArrivalDayConvention,
  type CalendarDate,
  type NotificationDeadlineRule,
  type WorkingCalendar,
} from '@sapar/domain';
import { NOTIFICATION_DEADLINE, notificationRuleOn } from '@sapar/rule-catalogue';
import { isOfCalendar, isReadingOf, type Decision, type OfCalendar, type ReadingDecision } from './decisions.js';
import { latestAt, type HostLaw } from './law-of-host.js';
import { isLaterAtHost, START_OF_CLOCK, type ClockFacts } from './start-reading.js';

/** What one count of the notification stands on. */
export interface CountBasis {
  readonly rule: NotificationDeadlineRule;
  readonly convention: ArrivalDayConvention;
  /** The crossing, or by the later reading the arrival at the host. */
  readonly clockStartsOn: CalendarDate;
  readonly calendar: WorkingCalendar;
  /** The signed decisions that made it differ from the law as shipped. */
  readonly decisions: readonly Decision[];
}

/**
 * Rule, reading and calendar for an event. A decision that makes the last day later reaches only deadlines that were not
 * due by the law as shipped when it was signed (S50): nobody saves a late case by choosing another reading.
 */
export function basisOn(law: HostLaw, clock: ClockFacts, today: CalendarDate): CountBasis | null {
  const { eventOn } = clock;
  const rule = notificationRuleOn(law, eventOn, today);
  if (rule === null) return null;
  const start = { convention: rule.arrivalDay, clockStartsOn: eventOn };
  const statute = { rule, ...start, calendar: law.base.calendar, decisions: [] };
  return SUBJECTS.reduce<CountBasis>((basis, subject) => decide(law, statute, basis, { subject, clock }), statute);
}

/** The last day by the strictest readings, whatever was chosen: no reminder is later than it asks for (S50). */
export function strictDueOn(
  law: HostLaw,
  clock: ClockFacts,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: CalendarDate },
): CalendarDate | null {
  const basis = basisOn(law, clock, today);
  return basis === null ? null : notificationDueOn({ arrivedOn: clock.eventOn, rule: basis.rule, calendar });
}

const SUBJECTS = ['arrival-day', START_OF_CLOCK, 'figure', 'calendar'] as const;

interface Asked {
  readonly subject: (typeof SUBJECTS)[number];
  readonly clock: ClockFacts;
}

function decide(law: HostLaw, statute: CountBasis, basis: CountBasis, { subject, clock }: Asked): CountBasis {
  const { eventOn } = clock;
  const strictOn = dueOf(statute, eventOn);
  const decision = law.decisions.find(
    (one) => isOn(subject, one) && concerns(one, eventOn) && isTimely(law, statute, one, { clock, strictOn }),
  );
  return decision === undefined ? basis : change(law, basis, decision, clock);
}

function isOn(subject: Asked['subject'], decision: Decision): boolean {
  if (subject === 'calendar') return isOfCalendar(decision);
  return subject === 'figure' ? decision.kind === 'figure' : isReadingOf(decision, subject);
}

function concerns(decision: Decision, eventOn: CalendarDate): boolean {
  switch (decision.kind) {
    case 'reading':
      return decision.fromOn <= eventOn;
    case 'figure':
      return isOnNotification(decision) && decision.fromOn <= eventOn;
    case 'calendar-year':
    case 'calendar-day':
      return decision.body.year === yearOf(eventOn) || decision.body.year === yearOf(eventOn) + 1;
    case 'rule-check':
      return false;
  }
}

const isOnNotification = ({ body }: { readonly body: { readonly ruleId: string } }): boolean =>
  body.ruleId === NOTIFICATION_DEADLINE;

function isTimely(
  law: HostLaw,
  statute: CountBasis,
  decision: Decision,
  { clock, strictOn }: { readonly clock: ClockFacts; readonly strictOn: CalendarDate | null },
): boolean {
  const dueOn = dueOf(change(law, statute, decision, clock), clock.eventOn);
  return strictOn === null || (dueOn !== null && dueOn <= strictOn) || strictOn > decision.signedOn;
}

const dueOf = (basis: CountBasis, arrivedOn: CalendarDate): CalendarDate | null =>
  notificationDueOn({ arrivedOn, ...basis });

function change(law: HostLaw, basis: CountBasis, decision: Decision, clock: ClockFacts): CountBasis {
  switch (decision.kind) {
    case 'reading':
      return changeReading(basis, decision, clock);
    case 'figure': {
      const rule = { ...basis.rule, workingDays: decision.body.value, version: `${basis.rule.version}+own` };
      return { ...basis, rule, decisions: [...basis.decisions, decision] };
    }
    case 'calendar-year':
    case 'calendar-day':
      return changeCalendar(law, basis, decision, clock.eventOn);
    case 'rule-check':
      return basis;
  }
}

function changeReading(basis: CountBasis, decision: ReadingDecision, clock: ClockFacts): CountBasis {
  const { question, option } = decision.body;
  const decisions = [...basis.decisions, decision];
  if (question === 'arrival-day')
    return { ...basis, convention: option === 'next-day' ? 'next-day' : 'arrival-day', decisions };
  // Who came to the host on the day of the crossing has one day by either reading.
  if (!isLaterAtHost(clock)) return basis;
  const isFromHost = option === 'host-arrival' && clock.atHostOn != null;
  return { ...basis, clockStartsOn: isFromHost ? clock.atHostOn : clock.eventOn, decisions };
}

function changeCalendar(law: HostLaw, basis: CountBasis, decision: OfCalendar, eventOn: CalendarDate): CountBasis {
  const calendar = law.calendarAt(decision.signedAt);
  const lastYear = yearOf(dueOf({ ...basis, calendar }, eventOn) ?? eventOn);
  const touched = [...latestAt(law.decisions.filter(isOfCalendar), decision.signedAt).values()].filter(
    ({ body }) => body.year >= yearOf(eventOn) && body.year <= lastYear,
  );
  return { ...basis, calendar, decisions: [...basis.decisions, ...touched] };
}
