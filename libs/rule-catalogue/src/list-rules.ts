import type { CalendarDate } from '@sapar/domain';
import type { Catalogue } from './load.js';
import { lookUpRule, type FoundRuleOn, type RuleGap } from './look-up.js';
import type { RuleFile } from './rule-file.js';

export interface RulesOnDay {
  readonly on: CalendarDate;
  readonly rules: readonly FoundRuleOn[];
  readonly gaps: readonly (RuleGap & { readonly rule: RuleFile })[];
}

/** Every rule of the catalogue on a day: with a value, or as a gap with its reason; each rule stands in one of the two. */
export function listRulesOn(catalogue: Pick<Catalogue, 'rules'>, on: CalendarDate, today: CalendarDate): RulesOnDay {
  const looked = catalogue.rules.map((rule) => ({ rule, found: lookUpRule(rule, on, today) }));
  return {
    on,
    rules: looked.flatMap(({ found }) => (found.freshness === 'gap' ? [] : [found])),
    gaps: looked.flatMap(({ rule, found }) => (found.freshness === 'gap' ? [{ ...found, rule }] : [])),
  };
}
