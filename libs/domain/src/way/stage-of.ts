import { contractIsNamed, dayIsPlanned, passportIsKnown, routeIsSigned, visaFits } from './what-is-missing.js';
import { isInCountry, type WayFacts, type WayStage } from './way-facts.js';

/** The stage that the facts bear out; later facts count more than earlier gaps, since what has happened is never refused. */
export function stageOf(facts: WayFacts): WayStage {
  if (facts.end !== null) return facts.end;
  if (facts.isClosed) return 'closed';
  const last = facts.stays.at(-1);
  if (last === undefined) return beforeEntry(facts);
  // Leaving ends no duty: who left before the filing still has it open.
  if (facts.unfiled > 0) return 'notification';
  if (isInCountry(facts)) return facts.isOverrunOpen ? 'overrun' : 'stay';
  const isComingAgain = facts.plannedOn !== null && last.leftOn !== null && facts.plannedOn > last.leftOn;
  return isComingAgain ? 'travel' : 'closing';
}

function beforeEntry(facts: WayFacts): WayStage {
  if (facts.basis !== 'visa') return openStep(facts) ?? 'travel';
  if (facts.visa !== null) return visaFits(facts).length > 0 ? 'visa-check' : 'travel';
  return ofApplication(facts) ?? ofInvitation(facts) ?? openStep(facts) ?? 'invitation';
}

function ofApplication({ application }: WayFacts): WayStage | null {
  if (application === 'refused') return 'recovery';
  if (application === 'lodged' || application === 'further-request') return 'visa-decision';
  return application === 'granted' || application === 'collected' ? 'visa-check' : null;
}

function ofInvitation({ invitation }: WayFacts): WayStage | null {
  if (invitation === 'granted') return 'application';
  if (invitation === 'refused') return 'recovery';
  return invitation === 'filed' || invitation === 'further-request' ? 'invitation-decision' : null;
}

/** The first of the preparing steps that is not done. */
function openStep(facts: WayFacts): WayStage | null {
  if (routeIsSigned(facts).length > 0) return 'route';
  if (dayIsPlanned(facts).length > 0 || contractIsNamed(facts).length > 0) return 'facts';
  return passportIsKnown(facts).length > 0 ? 'papers' : null;
}
