import { yearOf, type CalendarDate } from '@sapar/domain';
import { isOfCalendar, subjectOf, type Decision } from '../law/decisions.js';
import { layDecisions, type HostLaw } from '../law/law-of-host.js';
import { isSameDate } from './date-rows.js';
import type { CountedDate, WantedDate } from './wanted-date.js';

/** Limits on days judge by themselves whom a later reading reaches, and what is counted from them follows. */
const JUDGED: readonly string[] = ['last-lawful-day', 'overrun-decision'];

/**
 * The dates by the host's law. What a decision makes later does not reach a date that had come when it was signed (S50):
 * such a one stays as shipped.
 */
export function inTime(law: HostLaw, count: (used: HostLaw) => readonly CountedDate[]): readonly WantedDate[] {
  const counted = count(law);
  if (!law.decisions.some(movesDates)) return counted.map((date) => ({ ...date, decisions: [] }));
  const shipped = count(layDecisions(law.base, []));
  return counted.map((date) => {
    const decisions = behind(law, date);
    const strict = shipped.find((one) => isSameDate(one, date));
    const isReached =
      strict === undefined ||
      date.dueOn <= strict.dueOn ||
      JUDGED.includes(date.kind) ||
      decisions.every(({ signedOn }) => strict.dueOn > signedOn);
    return isReached ? { ...date, decisions: decisions.map(({ id }) => id) } : { ...strict, decisions: [] };
  });
}

const movesDates = ({ kind }: Decision): boolean => kind !== 'rule-check';

/** The decisions in use that a date stands on: the latest on each subject. */
function behind(law: HostLaw, date: CountedDate): readonly Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of law.decisions)
    if (concerns(decision, date) && !latest.has(subjectOf(decision))) latest.set(subjectOf(decision), decision);
  return [...latest.values()];
}

function concerns(decision: Decision, { rule, detail, steps, eventOn, calendarVersion }: CountedDate): boolean {
  if (isOfCalendar(decision)) {
    const days = steps.map(({ on }) => yearOf(on as CalendarDate));
    return calendarVersion !== null && days.includes(decision.body.year);
  }
  if (decision.kind === 'rule-check') return false;
  const rules = [rule?.id, ...detail.caps.map(({ ruleId }) => ruleId)];
  return decision.fromOn <= eventOn && rules.includes(decision.body.ruleId);
}
