import {
  expiredSince,
  ruleFreshnessOn,
  staleSince,
  type CalendarDate,
  type Confidence,
  type RuleGapReason,
} from '@sapar/domain';
import type { Catalogue } from './load.js';
import type { RuleFile, RuleValue } from './rule-file.js';
import type { Source, Words } from './schema-parts.js';

/** The value of a rule on a day with everything that a reader needs to judge it. */
interface FoundRule {
  readonly rule: RuleFile;
  readonly version: RuleValue;
  readonly checkedOn: CalendarDate;
  readonly confidence: Exclude<Confidence, 'contested'>;
  readonly isContested: boolean;
  /** Only those that say this value. */
  readonly sources: readonly Source[];
}
export type FoundRuleOn = FoundRule &
  (
    | { readonly freshness: 'checked' }
    | { readonly freshness: 'stale'; readonly staleSince: CalendarDate }
    | { readonly freshness: 'expired'; readonly staleSince: CalendarDate; readonly expiredSince: CalendarDate }
  );

export interface RuleGap {
  readonly freshness: 'gap';
  readonly reason: RuleGapReason;
  /** First day of the first value, when the day lies before it. */
  readonly knownFrom?: CalendarDate;
  /** Last day of the last known value before the day. */
  readonly knownTo?: CalendarDate;
  /** What the catalogue itself says about a value that is not yet known. */
  readonly words?: Words;
}

/** A rule never expires in silence and never stops the system: the answer says how fresh it is, or that there is a gap. */
export type LookedUp = FoundRuleOn | RuleGap;

/** The value of rule `id` that was in force on `on`, its freshness judged on `today`. */
export function lookUp(
  catalogue: Pick<Catalogue, 'rules'>,
  id: string,
  on: CalendarDate,
  today: CalendarDate,
): LookedUp {
  const rule = catalogue.rules.find((candidate) => candidate.id === id);
  return rule === undefined ? { freshness: 'gap', reason: 'unknown-rule' } : lookUpRule(rule, on, today);
}

/** The same for a rule at hand. */
export function lookUpRule(rule: RuleFile, on: CalendarDate, today: CalendarDate): LookedUp {
  const index = rule.values.findLastIndex((value) => value.inForceFrom <= on);
  const version = rule.values[index];
  if (version === undefined) {
    const first = rule.values[0]?.inForceFrom;
    return { freshness: 'gap', reason: 'not-yet-in-force', ...(first === undefined ? {} : { knownFrom: first }) };
  }
  if (version.value === null) {
    const knownTo = rule.values[index - 1]?.inForceTo;
    return {
      ...{ freshness: 'gap', reason: 'not-yet-known' },
      ...(knownTo === undefined ? {} : { knownTo }),
      ...(version.reason === undefined ? {} : { words: version.reason }),
    };
  }
  if (version.inForceTo !== undefined && version.inForceTo < on)
    return { freshness: 'gap', reason: 'no-longer-in-force', knownTo: version.inForceTo };
  return judge(rule, version, today);
}

function judge(rule: RuleFile, version: RuleValue, today: CalendarDate): FoundRuleOn {
  const checkedOn = version.checkedOn ?? rule.checkedOn;
  const found = {
    rule,
    version,
    checkedOn,
    confidence: version.confidence ?? rule.confidence,
    isContested: version.isContested ?? rule.isContested,
    sources: version.sources.flatMap((id) => rule.sources[id] ?? []),
  };
  const freshness = ruleFreshnessOn(checkedOn, today);
  if (freshness === 'checked') return { ...found, freshness };
  const since = staleSince(checkedOn);
  return freshness === 'stale'
    ? { ...found, freshness, staleSince: since }
    : { ...found, freshness, staleSince: since, expiredSince: expiredSince(checkedOn) };
}
