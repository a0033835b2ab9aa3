import type { RuleDecision, RuleOut } from '@sapar/contracts';
import { addDays, notificationDueOn, type CalendarDate } from '@sapar/domain';
import { citation, NOTIFICATION_DEADLINE, type Citation, type RuleFile } from '@sapar/rule-catalogue';
import { basisOn } from '../law/count-basis.js';
import type { RuleDecided } from '../law/decisions.js';
import type { HostLaw } from '../law/law-of-host.js';
import { decisionLines } from '../law/list-decisions.js';
import { decisionsOn } from './decided-on.js';
import type { Days } from './rule-line.js';

export const cite = (rule: RuleFile, ids: readonly string[]): Citation[] =>
  ids.flatMap((id) => {
    const source = rule.sources[id];
    return source === undefined ? [] : [citation(source)];
  });

/** Every value with its period, the newest first; a value lasts until the day before the next. */
export function versionsOf(rule: RuleFile, on: CalendarDate): RuleOut['versions'] {
  const versions = rule.values.map((value, index) => {
    const next = rule.values[index + 1];
    const inForceTo = value.inForceTo ?? (next === undefined ? null : addDays(next.inForceFrom, -1));
    return {
      ...{ version: value.version, value: value.value, reason: value.reason ?? null, inForceTo },
      ...{ inForceFrom: value.inForceFrom, isStartAttested: value.isStartAttested },
      inUse: value.value !== null && value.inForceFrom <= on && (inForceTo === null || on <= inForceTo),
      sources: cite(rule, value.sources),
    };
  });
  return versions.reverse();
}

/** The competing readings; where the rule is the notification deadline, the last day that each gives for an arrival. */
export function readingsOf(
  law: HostLaw,
  rule: RuleFile,
  decided: readonly RuleDecided[],
  { on, today }: Days,
): RuleOut['readings'] {
  const basis = rule.id === NOTIFICATION_DEADLINE ? basisOn(law, { eventOn: on }, today) : null;
  return rule.readings.map(({ question, title, options }) => {
    const chosen = decided.find((one) => one.kind === 'reading' && one.body.question === question);
    const inUse = chosen?.kind === 'reading' ? chosen.body.option : options.find((one) => one.isStrictest)?.id;
    return {
      ...{ question, title },
      options: options.map((option) => ({
        ...{ id: option.id, title: option.title, isStrictest: option.isStrictest, inUse: option.id === inUse },
        value: option.value ?? null,
        dueOn:
          basis === null || question !== 'arrival-day'
            ? null
            : notificationDueOn({
                ...{ arrivedOn: on, rule: basis.rule, calendar: basis.calendar },
                convention: option.id === 'next-day' ? 'next-day' : 'arrival-day',
              }),
        sources: cite(rule, option.sources),
      })),
    };
  });
}

/** Who decided what, when and why; what was superseded stays. */
export function ruleDecisionsOf(law: HostLaw, ruleId: string, decided: readonly RuleDecided[]): RuleDecision[] {
  const all = decisionsOn(law, ruleId);
  return decisionLines(all).map((line, index) => {
    const decision = all[index];
    return {
      ...line,
      question: decision?.kind === 'reading' ? decision.body.question : null,
      source: decision?.kind === 'figure' ? decision.body.source : null,
      inUse: decided.some(({ id }) => id === line.id),
    };
  });
}
