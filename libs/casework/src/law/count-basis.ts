import {
  notificationDueOn,
  yearOf,
  type ArrivalDayConvention,
  type CalendarDate,
  type NotificationDeadlineRule,
  type WorkingCalendar,
} from '@sapar/domain';
import { NOTIFICATION_DEADLINE, notificationRuleOn } from '@sapar/rule-catalogue';
import { isOfCalendar, type Decision, type OfCalendar } from './decisions.js';
import { latestAt, type HostLaw } from './law-of-host.js';

/** What one count of the notification stands on. */
export interface CountBasis {
  readonly rule: NotificationDeadlineRule;
  readonly convention: ArrivalDayConvention;
  readonly calendar: WorkingCalendar;
  /** The signed decisions that made it differ from the law as shipped. */
  readonly decisions: readonly Decision[];
}

/**
 * Rule, reading and calendar for an event. A decision that makes the last day later reaches only deadlines that were not
 * due by the law as shipped when it was signed (S50): nobody saves a late case by choosing another reading.
 */
export function basisOn(law: HostLaw, eventOn: CalendarDate, today: CalendarDate): CountBasis | null {
  const rule = notificationRuleOn(law, eventOn, today);
  if (rule === null) return null;
  const statute = { rule, convention: rule.arrivalDay, calendar: law.base.calendar, decisions: [] };
  return SUBJECTS.reduce<CountBasis>((basis, subject) => decide(law, statute, basis, { subject, eventOn }), statute);
}

const SUBJECTS = ['reading', 'figure', 'calendar'] as const;

interface Asked {
  readonly subject: (typeof SUBJECTS)[number];
  readonly eventOn: CalendarDate;
}

function decide(law: HostLaw, statute: CountBasis, basis: CountBasis, { subject, eventOn }: Asked): CountBasis {
  const strictOn = dueOf(statute, eventOn);
  const decision = law.decisions.find(
    (one) => isOn(subject, one) && concerns(one, eventOn) && isTimely(law, statute, one, { eventOn, strictOn }),
  );
  return decision === undefined ? basis : change(law, basis, decision, eventOn);
}

const isOn = (subject: Asked['subject'], decision: Decision): boolean =>
  isOfCalendar(decision) ? subject === 'calendar' : decision.kind === subject;

function concerns(decision: Decision, eventOn: CalendarDate): boolean {
  switch (decision.kind) {
    case 'reading':
      return isOnNotification(decision) && decision.body.question === 'arrival-day' && decision.fromOn <= eventOn;
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
  { eventOn, strictOn }: { readonly eventOn: CalendarDate; readonly strictOn: CalendarDate | null },
): boolean {
  const dueOn = dueOf(change(law, statute, decision, eventOn), eventOn);
  return strictOn === null || (dueOn !== null && dueOn <= strictOn) || strictOn > decision.signedOn;
}

const dueOf = ({ rule, convention, calendar }: CountBasis, arrivedOn: CalendarDate): CalendarDate | null =>
  notificationDueOn({ arrivedOn, rule, convention, calendar });

function change(law: HostLaw, basis: CountBasis, decision: Decision, eventOn: CalendarDate): CountBasis {
  switch (decision.kind) {
    case 'reading': {
      const convention = decision.body.option === 'next-day' ? 'next-day' : 'arrival-day';
      return { ...basis, convention, decisions: [...basis.decisions, decision] };
    }
    case 'figure': {
      const rule = { ...basis.rule, workingDays: decision.body.value, version: `${basis.rule.version}+own` };
      return { ...basis, rule, decisions: [...basis.decisions, decision] };
    }
    case 'calendar-year':
    case 'calendar-day':
      return changeCalendar(law, basis, decision, eventOn);
    case 'rule-check':
      return basis;
  }
}

function changeCalendar(law: HostLaw, basis: CountBasis, decision: OfCalendar, eventOn: CalendarDate): CountBasis {
  const calendar = law.calendarAt(decision.signedAt);
  const lastYear = yearOf(dueOf({ ...basis, calendar }, eventOn) ?? eventOn);
  const touched = [...latestAt(law.decisions.filter(isOfCalendar), decision.signedAt).values()].filter(
    ({ body }) => body.year >= yearOf(eventOn) && body.year <= lastYear,
  );
  return { ...basis, calendar, decisions: [...basis.decisions, ...touched] };
}
