import type { CitedRule } from '@sapar/contracts';
import { citation, type FoundRuleOn } from '@sapar/rule-catalogue';

/** A rule as it stands behind a figure, with what contradicts it. */
export function citeRule(found: FoundRuleOn): CitedRule {
  const { rule, version, confidence, isContested, freshness, checkedOn, sources } = found;
  return {
    ...{ id: rule.id, version: version.version, title: rule.title, instrument: rule.instrument },
    ...{ confidence, isContested, freshness, checkedOn, sources: sources.map(citation) },
    conflicts: rule.conflicts.map(({ sources: ids, ...words }) => ({
      words,
      sources: ids.flatMap((id) => rule.sources[id] ?? []).map(citation),
    })),
  };
}
