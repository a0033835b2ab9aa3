import type { CalendarDate, LegalFigure } from '@sapar/domain';
import { lookUp } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import { decidedOn, ownFigure } from '../rules/decided-on.js';

/**
 * A figure of the law on a day as plain values, the host's own in its place where somebody signed one; null where the
 * catalogue has a gap: nothing is counted from a guess.
 */
export function legalFigure(law: HostLaw, id: string, on: CalendarDate, today: CalendarDate): LegalFigure | null {
  const found = lookUp(law, id, on, today);
  if (found.freshness === 'gap' || typeof found.version.value !== 'number') return null;
  const own = ownFigure(decidedOn(law, id, on, today));
  const { version, value } = found.version;
  return {
    ...{ id, version: own === null ? version : `${version}+own`, value: own ?? value, checkedOn: found.checkedOn },
    confidence: found.isContested ? 'contested' : found.confidence,
  };
}
