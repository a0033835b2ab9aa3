import type { CalendarDate, LegalFigure } from '@sapar/domain';
import { lookUp, type Catalogue } from '@sapar/rule-catalogue';

/** A figure as it is known when the catalogue has no rule of that id: the one place of such numbers in the commands. */
interface DefaultFigure {
  readonly id: string;
  readonly value: number;
  readonly confidence: LegalFigure['confidence'];
}

const CHECKED_ON = '2026-04-04' as CalendarDate;

const FIGURES = {
  registrationDays: { id: 'kz.registration.deadline-day', value: 30, confidence: 'official' },
  registrationAfterMove: { id: 'kz.registration.move-working-days', value: 5, confidence: 'single-source' },
  invitationEarliest: { id: 'kz.invitation.filing.earliest-days', value: 90, confidence: 'agreed' },
  invitationLatest: { id: 'kz.invitation.filing.latest-working-days', value: 5, confidence: 'contested' },
  invitationProcessing: { id: 'kz.invitation.processing-working-days', value: 5, confidence: 'agreed' },
  invitationPractice: { id: 'kz.invitation.processing-longest-days', value: 30, confidence: 'single-source' },
  consularProcessing: { id: 'kz.visa.consular-processing-working-days', value: 10, confidence: 'single-source' },
  passportAfterVisa: { id: 'kz.passport.months-after-visa', value: 3, confidence: 'agreed' },
  requestBefore: { id: 'kz.stay.written-request.before', value: 1, confidence: 'convention' },
  retention: { id: 'kz.retention.case', value: 12, confidence: 'convention' },
} as const satisfies Readonly<Record<string, DefaultFigure>>;

export type FigureName = keyof typeof FIGURES;

/** First day on which the order on the registration of visa-free people is in force. */
export const REGISTRATION_IN_FORCE = '2026-07-01' as CalendarDate;

/** The figure in force on a day: the number given on the command line, else the catalogue's, else the default. */
export function figureOn(
  name: FigureName,
  on: CalendarDate,
  given: number | null,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: CalendarDate },
): LegalFigure {
  const { id, value, confidence } = FIGURES[name];
  if (given !== null) return { id, version: 'given', value: given, confidence: 'contested', checkedOn: today };
  const found = lookUp(catalogue, id, on, today);
  const legal = found.freshness === 'gap' ? null : found.version.value;
  if (found.freshness !== 'gap' && typeof legal === 'number') {
    const known = found.isContested ? 'contested' : found.confidence;
    return { id, version: found.version.version, value: legal, confidence: known, checkedOn: found.rule.checkedOn };
  }
  return { id, version: 'default', value, confidence, checkedOn: CHECKED_ON };
}
