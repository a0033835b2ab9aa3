import type { LawQuestion } from '@sapar/contracts';
import { expiredSince, ruleFreshnessOn, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lookUp } from '@sapar/rule-catalogue';
import type { Actor } from '../actor.js';
import { isAskedAbout } from '../law/confirm-days.js';
import { lawOfHost, ruleOfLaw, type HostLaw } from '../law/law-of-host.js';

const MOST_ASKED = 20;

/** What the law asks of the host's people today; a supplier does not answer for the host. */
export async function readLawQuestions(
  transaction: Transaction,
  { tenantId, tenantKind }: Actor,
  today: CalendarDate,
): Promise<LawQuestion[]> {
  if (tenantKind !== 'host') return [];
  const law = await lawOfHost(transaction, tenantId);
  const questions = [...tentativeDays(law, today), ...(await unconfirmedRules(transaction, law, { tenantId, today }))];
  return questions.slice(0, MOST_ASKED);
}

function tentativeDays({ calendar }: HostLaw, today: CalendarDate): readonly LawQuestion[] {
  return calendar.years.flatMap(({ days }) =>
    days.flatMap((day): readonly LawQuestion[] => {
      if (day.tentative === undefined || !isAskedAbout(day, today)) return [];
      const { on, name, tentative } = day;
      return [{ kind: 'tentative-day', on, name, settleOn: tentative.settleOn, owner: tentative.owner }];
    }),
  );
}

const RULES_IN_USE = `
  select r.rule_id as "ruleId", count(*)::int as dates from deadline d join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision
  where d.host_tenant_id = $1 and d.state in ('open','not-computable') group by r.rule_id order by r.rule_id`;

/** Of all rules that nobody looked at for a year only those that an open date stands on: 271 questions are none. */
async function unconfirmedRules(
  transaction: Transaction,
  law: HostLaw,
  { tenantId, today }: { readonly tenantId: string; readonly today: CalendarDate },
): Promise<readonly LawQuestion[]> {
  if (!law.rules.some(({ checkedOn }) => ruleFreshnessOn(checkedOn, today) === 'expired')) return [];
  const used = await transaction.query<{ ruleId: string; dates: number }>(RULES_IN_USE, [tenantId]);
  return used.flatMap(({ ruleId, dates }): readonly LawQuestion[] => {
    const rule = ruleOfLaw(law, ruleId);
    const found = lookUp(law, ruleId, today, today);
    if (rule === undefined || found.freshness !== 'expired') return [];
    const { checkedOn } = found;
    const { title, owner } = rule;
    return [
      { kind: 'rule-unconfirmed', ruleId, title, checkedOn, expiredSince: expiredSince(checkedOn), owner, dates },
    ];
  });
}
