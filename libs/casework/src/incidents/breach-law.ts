import { breachNoticeDue, yearOf, type CalendarDate } from '@sapar/domain';
import { legalFigure } from '../dates/figures.js';
import { isOfCalendar, subjectOf, type Decision } from '../law/decisions.js';
import { layDecisions, type HostLaw } from '../law/law-of-host.js';

/** Within how many working days the authority is told of a breach. */
const NOTICE_RULE = 'kz.personal-data.breach.authority-working-days';
/** By which rules the people concerned are told. */
export const PERSONS_RULE = 'kz.personal-data.breach.subjects';

export type NoticeDue = ReturnType<typeof countNotice>;

/**
 * The deadline of a notice as its columns have it; without a rule or a calendar there is none, and the screen says so. What a
 * decision makes later does not reach a notice whose last day by the law as shipped had come when it was signed.
 */
export function noticeDue(law: HostLaw, foundOn: CalendarDate, today: CalendarDate): NoticeDue {
  const own = countNotice(law, foundOn, today);
  const decisions = decisionsBehind(law, foundOn);
  if (decisions.length === 0) return own;
  const shipped = countNotice(layDecisions(law.base, []), foundOn, today);
  const { dueOn } = shipped;
  const isReached =
    dueOn === null || (own.dueOn !== null && own.dueOn <= dueOn) || decisions.every(({ signedOn }) => dueOn > signedOn);
  return isReached ? own : shipped;
}

function countNotice(law: HostLaw, foundOn: CalendarDate, today: CalendarDate) {
  const figure = legalFigure(law, NOTICE_RULE, foundOn, today);
  const none = { dueOn: null, dueAt: null, steps: [], calendarVersion: null, confidence: null };
  if (figure === null) return { ...none, ruleId: NOTICE_RULE, ruleVersion: null };
  const rule = { ruleId: figure.id, ruleVersion: figure.version };
  const due = breachNoticeDue(foundOn, { figure, calendar: law.calendar, today });
  if (due.outcome === 'not-computable') return { ...none, ...rule };
  const { dueOn, dueAt, steps, calendar, confidence } = due;
  return { ...rule, dueOn, dueAt, steps, calendarVersion: calendar?.version ?? null, confidence };
}

/** The latest on each subject. */
function decisionsBehind(law: HostLaw, foundOn: CalendarDate): readonly Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of law.decisions)
    if (concerns(decision, foundOn) && !latest.has(subjectOf(decision))) latest.set(subjectOf(decision), decision);
  return [...latest.values()];
}

function concerns(decision: Decision, foundOn: CalendarDate): boolean {
  if (isOfCalendar(decision)) return [yearOf(foundOn), yearOf(foundOn) + 1].includes(decision.body.year);
  return decision.kind === 'figure' && decision.body.ruleId === NOTICE_RULE && decision.fromOn <= foundOn;
}
