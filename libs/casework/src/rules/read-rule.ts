import type { RuleOnQuery, RuleOut } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, staleSince, type CalendarDate } from '@sapar/domain';
import { citation } from '@sapar/rule-catalogue';
import { scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { lawOfHost, ruleOfLaw } from '../law/law-of-host.js';
import { checkOf } from '../law/rule-checks.js';
import { decidedOn } from './decided-on.js';
import { ruleLineOn } from './rule-line.js';
import { cite, readingsOf, ruleDecisionsOf, versionsOf } from './rule-parts.js';

/** One rule with everything that a reader needs to judge it, and what the own company decided about it. */
export async function readRule(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  query: RuleOnQuery,
): Promise<RuleOut> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const law = await lawOfHost(transaction, actor.tenantId);
    const rule = found(ruleOfLaw(law, id));
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const days = { on: query.on ?? today, today };
    const { sourceCount: _, ...line } = ruleLineOn(law, rule, days);
    const decided = decidedOn(law, id, days.on, today);
    return {
      ...line,
      ...{ on: days.on, owner: rule.owner, check: checkOf(law, id) },
      staleSince: line.freshness === 'checked' ? null : staleSince(line.checkedOn as CalendarDate),
      takesFigure: rule.values.every(({ value }) => typeof value === 'number'),
      versions: versionsOf(rule, days.on),
      sources: Object.values(rule.sources).map(citation),
      readings: readingsOf(law, rule, decided, days),
      conflicts: rule.conflicts.map(({ sources, ...words }) => ({ words, sources: cite(rule, sources) })),
      openQuestions: rule.openQuestions,
      decisions: ruleDecisionsOf(law, id, decided),
    };
  });
}
