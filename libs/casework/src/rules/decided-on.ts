import type { CalendarDate } from '@sapar/domain';
import { NOTIFICATION_DEADLINE } from '@sapar/rule-catalogue';
import { basisOn } from '../law/count-basis.js';
import { homesOf, subjectOf, type RuleDecided } from '../law/decisions.js';
import type { HostLaw } from '../law/law-of-host.js';

/** Every decision of the company on a rule, the newest first, those of later days too. */
export const decisionsOn = (law: HostLaw, ruleId: string): readonly RuleDecided[] =>
  law.decisions.filter(
    (one): one is RuleDecided =>
      (one.kind === 'figure' && one.body.ruleId === ruleId) ||
      (one.kind === 'reading' && homesOf(one.body).includes(ruleId)),
  );

/** The decisions that the company's cases follow on a day: one a subject. */
export function decidedOn(law: HostLaw, ruleId: string, on: CalendarDate, today: CalendarDate): readonly RuleDecided[] {
  const latest = new Map<string, RuleDecided>();
  for (const decision of decisionsOn(law, ruleId))
    if (decision.fromOn <= on && !latest.has(subjectOf(decision))) latest.set(subjectOf(decision), decision);
  if (ruleId !== NOTIFICATION_DEADLINE) return [...latest.values()];
  // A later last day does not reach arrivals that were due when it was signed (S50): the count itself says what holds.
  const reached = new Set((basisOn(law, { eventOn: on }, today)?.decisions ?? []).map(({ id }) => id));
  return decisionsOn(law, ruleId).filter((one) =>
    isCounted(one) ? reached.has(one.id) : latest.get(subjectOf(one)) === one,
  );
}

const isCounted = (decision: RuleDecided): boolean =>
  decision.kind === 'figure' || decision.body.question === 'arrival-day';

export function ownFigure(decided: readonly RuleDecided[]): number | null {
  const figure = decided.find((one) => one.kind === 'figure');
  return figure?.kind === 'figure' ? figure.body.value : null;
}
