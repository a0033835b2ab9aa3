import type { RuleLine } from '@sapar/contracts';
import { ruleFreshnessOn, type CalendarDate } from '@sapar/domain';
import { lookUp, type RuleFile } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import { decidedOn, ownFigure } from './decided-on.js';

export interface Days {
  /** The day of the value. */
  readonly on: CalendarDate;
  /** The day that freshness is judged on. */
  readonly today: CalendarDate;
}

/** A rule on a day, in the few words of a list. */
export function ruleLineOn(law: HostLaw, rule: RuleFile, { on, today }: Days): RuleLine {
  const found = lookUp({ rules: [rule] }, rule.id, on, today);
  const decided = decidedOn(law, rule.id, on, today);
  const { id, topic, title, instrument, unit } = rule;
  const own = {
    ownValue: ownFigure(decided),
    isReadingChosen: decided.some(({ kind }) => kind === 'reading'),
  };
  if (found.freshness === 'gap') {
    const { freshness, reason, ...known } = found;
    return {
      ...{ id, topic, title, instrument, unit, value: null, ...own },
      gap: { ...known, reason: reason === 'unknown-rule' ? 'not-yet-known' : reason },
      confidence: rule.isContested ? 'contested' : rule.confidence,
      ...{ checkedOn: rule.checkedOn, freshness: ruleFreshnessOn(rule.checkedOn, today) },
      sourceCount: Object.keys(rule.sources).length,
    };
  }
  return {
    ...{ id, topic, title, instrument, unit, value: found.version.value, ...own, gap: null },
    confidence: found.isContested ? 'contested' : found.confidence,
    ...{ checkedOn: found.checkedOn, freshness: found.freshness, sourceCount: found.sources.length },
  };
}
