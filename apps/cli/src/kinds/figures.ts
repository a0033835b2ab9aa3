import type { CalendarDate, LegalFigure } from '@sapar/domain';
import { lookUp, type Catalogue } from '@sapar/rule-catalogue';
import { BadInput } from '../bad-input.js';

const FIGURES = {
  registrationDays: 'kz.registration.deadline-day',
  registrationAfterMove: 'kz.registration.move-working-days',
  invitationEarliest: 'kz.invitation.filing.earliest-days',
  invitationLatest: 'kz.invitation.filing.latest-working-days',
  invitationProcessing: 'kz.invitation.processing-working-days',
  invitationPractice: 'kz.invitation.processing-longest-days',
  consularProcessing: 'kz.visa.consular-processing-working-days',
  passportAfterVisa: 'kz.passport.months-after-visa',
  requestBefore: 'kz.stay.written-request.before',
  retention: 'kz.retention.case',
  breachNotice: 'kz.personal-data.breach.authority-working-days',
} as const;

export type FigureName = keyof typeof FIGURES;

/** First day on which the order on the registration of visa-free people is in force. */
export const REGISTRATION_IN_FORCE = '2026-07-01' as CalendarDate;

/** The figure in force on a day: the number given on the command line, else the catalogue's; a gap is never filled. */
export function figureOn(
  name: FigureName,
  on: CalendarDate,
  given: number | null,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: CalendarDate },
): LegalFigure {
  const id = FIGURES[name];
  if (given !== null) return { id, version: 'given', value: given, confidence: 'contested', checkedOn: today };
  const found = lookUp(catalogue, id, on, today);
  if (found.freshness === 'gap') {
    const known = found.knownFrom === undefined ? '' : `; it is known from ${found.knownFrom} on`;
    throw new BadInput(`The rule ${id} is not known for ${on}${known}.`);
  }
  const { version, confidence, isContested, checkedOn } = found;
  if (typeof version.value !== 'number') throw new BadInput(`The rule ${id} has no number on ${on}.`);
  return {
    ...{ id, version: version.version, value: version.value, checkedOn },
    confidence: isContested ? 'contested' : confidence,
  };
}
