import type { CalendarDate, WatchedDate } from '@sapar/domain';
import { calendarWords, dateMailWords, type Language } from '@sapar/messages';
import { spellName } from '../render/name-in-subject.js';

/** One day in somebody's own calendar. */
export interface CalendarEvent {
  /** The same for one deadline for ever. */
  readonly uid: string;
  /** Rises when the day moves; a calendar ignores what has a lower one. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly on: CalendarDate;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
  /** When this came to be known: the same text for the same facts. */
  readonly changedAt: string;
}

/** What an event is made of. */
export interface DatedFacts {
  readonly id: string;
  readonly kind: 'arrival-notification' | 'planned-arrival' | WatchedDate;
  readonly subject: string | null;
  readonly on: CalendarDate;
  readonly revision: number;
  readonly isProvisional: boolean;
  readonly personName: string;
  readonly missionReference: string;
  readonly siteName: string;
  readonly changedAt: string;
  /** Of the case; null where nobody knows under which address the product is opened. */
  readonly url: string | null;
}

interface Naming {
  readonly language: Language;
  /** A company of the visit wants people by their initials where others can read. */
  readonly areInitials: boolean;
}

const UID_DOMAIN = 'mail.sapar.example';

/** A whole day that names the person as the company wants it, and never a number of a document. */
export function calendarEventOf(
  facts: DatedFacts,
  { language, areInitials }: Naming,
  isCancelled = false,
): CalendarEvent {
  const words = calendarWords(language);
  const name = spellName(facts.personName, areInitials);
  return {
    uid: `${facts.kind === 'planned-arrival' ? 'arrival' : 'deadline'}-${facts.id}@${UID_DOMAIN}`,
    // Taking it back is a step of its own, and putting it back after that is the next revision.
    sequence: facts.revision * 2 + (isCancelled ? 1 : 0),
    ...{ isCancelled, on: facts.on, url: facts.url, changedAt: facts.changedAt },
    title: `${name}: ${actOf(facts, language)}`,
    description: [
      words.mission(facts.missionReference, facts.siteName),
      ...(facts.isProvisional ? [words.provisional] : []),
      words.notTheLaw,
      ...(facts.url === null ? [] : [facts.url]),
    ].join('\n'),
  };
}

function actOf({ kind, subject }: DatedFacts, language: Language): string {
  const words = calendarWords(language);
  if (kind === 'arrival-notification') return words.notification;
  if (kind === 'planned-arrival') return words.plannedArrival;
  if (kind !== 'document-expiry') return dateMailWords(language).of[kind].act;
  return dateMailWords(language).of[subject === 'passport' || subject === 'visa' ? subject : 'paper'].act;
}
