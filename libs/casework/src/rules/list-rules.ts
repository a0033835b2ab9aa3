import type { RulePage, RuleQuery } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, RULE_TOPICS } from '@sapar/domain';
import type { RuleFile } from '@sapar/rule-catalogue';
import { scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { lawOfHost } from '../law/law-of-host.js';
import { ruleLineOn } from './rule-line.js';

/** The rules that a search finds, as they stand on a day; what has no value is listed with its reason. */
export async function listRules({ unitOfWork }: Casework, actor: Actor, query: RuleQuery): Promise<RulePage> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const law = await lawOfHost(transaction, actor.tenantId);
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const on = query.on ?? today;
    const found = law.rules.filter((rule) => fits(rule, actor.language, query.q ?? ''));
    const shown = query.topic === undefined ? found : found.filter(({ topic }) => topic === query.topic);
    return {
      on,
      items: inOrder(shown).map((rule) => ruleLineOn(law, rule, { on, today })),
      topics: RULE_TOPICS.map((topic) => ({ topic, count: found.filter((rule) => rule.topic === topic).length })),
      nextCursor: null,
    };
  });
}

/** Every word stands in the title as the reader sees it, in the id or in the instrument. */
function fits({ id, title, instrument }: RuleFile, language: Actor['language'], search: string): boolean {
  const text = `${title[language]} ${id} ${instrument[language]}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** In the order of a visit: topic by topic, inside it by id. */
const inOrder = (rules: readonly RuleFile[]): readonly RuleFile[] =>
  RULE_TOPICS.flatMap((topic) =>
    rules.filter((rule) => rule.topic === topic).sort((one, other) => (one.id < other.id ? -1 : 1)),
  );
