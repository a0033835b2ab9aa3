import type { CitedRule } from '@sapar/contracts';
import { staleSince } from '@sapar/domain';
import { citation, type FoundRuleOn } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import { checkOf } from '../law/rule-checks.js';

/** A rule as it stands behind a figure, with what contradicts it and who looked at it last. */
export function citeRule(law: HostLaw, found: FoundRuleOn): CitedRule {
  const { rule, version, confidence, isContested, freshness, checkedOn, sources } = found;
  return {
    ...{ id: rule.id, version: version.version, title: rule.title, instrument: rule.instrument },
    ...{ confidence, isContested, freshness, checkedOn, sources: sources.map(citation) },
    staleSince: freshness === 'checked' ? null : staleSince(checkedOn),
    ...{ owner: rule.owner, check: checkOf(law, rule.id) },
    conflicts: rule.conflicts.map(({ sources: ids, ...words }) => ({
      words,
      sources: ids.flatMap((id) => rule.sources[id] ?? []).map(citation),
    })),
  };
}
