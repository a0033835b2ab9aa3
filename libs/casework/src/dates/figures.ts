import type { CalendarDate, LegalFigure } from '@sapar/domain';
import { lookUp } from '@sapar/rule-catalogue';
import type { Law } from '../law/read-law.js';

/** A figure of the law on a day as plain values; null where the catalogue has a gap: nothing is counted from a guess. */
export function legalFigure(law: Law, id: string, on: CalendarDate, today: CalendarDate): LegalFigure | null {
  const found = lookUp(law, id, on, today);
  if (found.freshness === 'gap' || typeof found.version.value !== 'number') return null;
  return {
    ...{ id, version: found.version.version, value: found.version.value, checkedOn: found.checkedOn },
    confidence: found.isContested ? 'contested' : found.confidence,
  };
}
