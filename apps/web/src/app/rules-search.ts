import { RULE_TOPICS, type RuleTopic } from '@sapar/domain';

/** What of the rules page stands in its address. */
export interface RulesSearch {
  readonly q?: string;
  readonly topic?: RuleTopic;
  /** The day of the values; today when it is left out. */
  readonly on?: string;
}

const DAY = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/u;
const isTopic = (value: unknown): value is RuleTopic => RULE_TOPICS.some((topic) => topic === value);

/** Reads an address that anybody may have typed; what makes no sense is left out. */
export function rulesSearchOf(search: Record<string, unknown>): RulesSearch {
  const { q, topic, on } = search;
  // The router reads the number of an article as a number.
  const text = typeof q === 'number' ? String(q) : q;
  return {
    ...(typeof text === 'string' && text.trim() !== '' ? { q: text.slice(0, 100) } : {}),
    ...(isTopic(topic) ? { topic } : {}),
    ...(typeof on === 'string' && DAY.test(on) ? { on } : {}),
  };
}
