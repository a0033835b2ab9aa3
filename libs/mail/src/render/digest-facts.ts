import type { CalendarDate, DigestRhythm, WatchedDate } from '@sapar/domain';
import type { Language } from '@sapar/messages';

/** One open date of a list, as plain values. */
export interface DigestEntry {
  readonly kind: 'arrival-notification' | WatchedDate;
  readonly subject: string | null;
  readonly personName: string;
  readonly missionReference: string;
  readonly siteName: string;
  readonly eventOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly officeCutoffAt: string | null;
  readonly missingYear: number | null;
  readonly isProvisional: boolean;
  readonly doerName: string | null;
  readonly url: string;
}

/** One list by mail: of the day, of the week, of what falls into days off, or of both at once. */
export interface DigestFacts {
  readonly language: Language;
  readonly now: string;
  readonly wasDueAt: string;
  readonly todayUrl: string;
  /** Where the reader chooses which lists come. */
  readonly choiceUrl: string;
  /** Mutes the list in one click; null for a test. */
  readonly muteUrl: string | null;
  readonly rhythm: DigestRhythm | null;
  readonly run: { readonly from: CalendarDate; readonly to: CalendarDate; readonly backOn: CalendarDate } | null;
  readonly isOwn: boolean;
  readonly companyName: string;
  readonly isDemo: boolean;
  readonly today: CalendarDate;
  readonly weekEndsOn: CalendarDate;
  readonly items: readonly DigestEntry[];
  readonly more: number;
  readonly arrivals: readonly {
    readonly personName: string;
    readonly siteName: string;
    readonly plannedOn: CalendarDate;
    readonly url: string;
  }[];
  readonly figures: Readonly<
    Record<'overdue' | 'thisWeek' | 'people' | 'arriving' | 'filed' | 'inTime' | 'inCountry', number>
  >;
}
