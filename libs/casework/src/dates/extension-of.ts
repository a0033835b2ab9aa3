import type { CalendarDate, ExtensionDecision } from '@sapar/domain';
import { EXTENSION_QUESTION, extensionSources } from '@sapar/rule-catalogue';
import type { Decision } from '../law/decisions.js';
import { ruleOfLaw, type HostLaw } from '../law/law-of-host.js';

/** The signed reading by which a visa of this category is extended; an unknown category has no extension. */
export function extensionOf(law: HostLaw, category: string | null, today: CalendarDate): ExtensionDecision | null {
  const latest = law.decisions.find((one) => isOnExtension(law, one, category) && one.fromOn <= today);
  if (latest?.kind !== 'reading') return null;
  const rule = ruleOfLaw(law, latest.body.ruleId);
  const option = rule?.readings
    .find(({ question }) => question === EXTENSION_QUESTION)
    ?.options.find(({ id }) => id === latest.body.option);
  const sources = rule === undefined ? null : extensionSources(rule);
  if (option?.value !== true || sources === null) return null;
  return { decidedBy: latest.signedName, decidedOn: latest.signedOn, ...sources };
}

function isOnExtension(law: HostLaw, decision: Decision, category: string | null): boolean {
  if (decision.kind !== 'reading' || decision.body.question !== EXTENSION_QUESTION || category === null) return false;
  return ruleOfLaw(law, decision.body.ruleId)?.appliesTo?.categories?.includes(category) === true;
}
