import type { RouteScreening, ScreenRoute } from '@sapar/contracts';
import {
  calendarDateIn,
  KAZAKHSTAN_ZONE,
  screenRoutes,
  type CalendarDate,
  type RouteAnswers,
  type RouteCandidate,
} from '@sapar/domain';
import { lookUp } from '@sapar/rule-catalogue';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { citeRule } from '../days/cite-rule.js';
import { lawOfHost, type HostLaw } from '../law/law-of-host.js';
import { readRouteFacts } from './route-facts.js';
import { routeLawOf } from './route-law.js';

/** Candidate routes of a case for the answers given, each with reasons, rules, sources and conflicts. */
export async function screenRoute(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  answers: ScreenRoute,
): Promise<RouteScreening> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { hostTenantId, proposed, fromOn } = await readRouteFacts(transaction, caseId);
    const law = await lawOfHost(transaction, hostTenantId);
    const given = { ...answers, citizenship: proposed.citizenship };
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    return { ...given, candidates: shownCandidates(law, screenedOn(law, given, fromOn, today), fromOn, today) };
  });
}

/** The step: a route is judged by the law of the day of travel, and never by that of a day gone by. */
export function screenedOn(
  law: HostLaw,
  answers: RouteAnswers,
  travelOn: CalendarDate,
  today: CalendarDate,
): readonly RouteCandidate[] {
  const on = travelOn < today ? today : travelOn;
  return screenRoutes(answers, routeLawOf(law, answers.citizenship, on, today));
}

/** The candidates with the rules in full instead of their names. */
export function shownCandidates(
  law: HostLaw,
  candidates: readonly RouteCandidate[],
  travelOn: CalendarDate,
  today: CalendarDate,
): RouteScreening['candidates'] {
  const on = travelOn < today ? today : travelOn;
  const cite = (ruleId: string | null) => {
    const found = ruleId === null ? null : lookUp(law, ruleId, on, today);
    return found === null || found.freshness === 'gap' ? null : citeRule(law, found);
  };
  return candidates.map(({ route, verdict, reasons }) => ({
    ...{ route, verdict },
    reasons: reasons.map(({ code, side, days, ruleId }) => ({ code, side, days, rule: cite(ruleId) })),
  }));
}
