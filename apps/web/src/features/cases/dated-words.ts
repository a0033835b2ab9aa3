import type { CalendarDate } from '@sapar/domain';
import { formatDate, formatMoment, type Language } from '@sapar/messages';
import { useWords } from '../../lib/words.js';

export type FeatureNamespace =
  | 'account'
  | 'banner'
  | 'approvals'
  | 'missions'
  | 'invitations'
  | 'cases'
  | 'views'
  | 'sheets'
  | 'register'
  | 'papers'
  | 'technicians'
  | 'filings'
  | 'answers'
  | 'calendar'
  | 'days'
  | 'live'
  | 'rules'
  | 'law'
  | 'signatories'
  | 'incidents'
  | 'reminders'
  | 'case-print'
  | 'costs'
  | 'conversation'
  | 'contact'
  | 'dated-papers'
  | 'saved-views'
  | 'imports'
  | 'acts'
  | 'company'
  | 'invites'
  | 'reset'
  | 'sharing'
  | 'merging'
  | 'way'
  | 'visit'
  | 'data-places'
  | 'exports'
  | 'routes'
  | 'readings'
  | 'journal'
  | 'personal-data'
  | 'portal'
  | 'sign-in'
  | 'unsubscribe';

export interface DatedWords {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly language: Language;
  /** `Fri 27 Mar 2026`; a dash for no day. */
  readonly day: (on: string | null) => string;
  /** The same without the year, where the year stands nearby. */
  readonly shortDay: (on: string | null) => string;
  readonly moment: (at: string) => string;
}

/** Words of one catalogue with dates as the language of the screen writes them. */
export function useDatedWords(namespace: FeatureNamespace): DatedWords {
  const { t, language } = useWords(namespace);
  return {
    t,
    language,
    day: (on) => (on === null ? '–' : formatDate(on as CalendarDate, language)),
    shortDay: (on) => (on === null ? '–' : formatDate(on as CalendarDate, language, { year: false })),
    moment: (at) => formatMoment(at, language, { zone: false }),
  };
}
