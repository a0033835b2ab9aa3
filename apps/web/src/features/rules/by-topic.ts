import type { RuleLine } from '@sapar/contracts';

export interface TopicRules {
  readonly topic: RuleLine['topic'];
  readonly rules: readonly RuleLine[];
}

/** Rules that stand together in their order, under the name of their topic. */
export function byTopic(rules: readonly RuleLine[]): readonly TopicRules[] {
  const groups = new Map<RuleLine['topic'], RuleLine[]>();
  for (const rule of rules) groups.set(rule.topic, [...(groups.get(rule.topic) ?? []), rule]);
  return [...groups].map(([topic, own]) => ({ topic, rules: own }));
}
