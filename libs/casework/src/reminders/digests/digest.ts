import type { CalendarDate, DigestRhythm } from '@sapar/domain';
import type { Letter } from '../read-letters.js';

/** The lines of a list that are counted. */
export interface DigestFigures {
  readonly overdue: number;
  /** Last days from today to the end of the week, and the people they are about. */
  readonly thisWeek: number;
  readonly people: number;
  /** Planned arrivals until the end of the week. */
  readonly arriving: number;
  /** Arrival notifications filed in the last thirty days, and how many of them in time. */
  readonly filed: number;
  readonly inTime: number;
  readonly inCountry: number;
}

/** One open date in a list. */
export interface DigestItem extends Pick<
  Letter,
  'kind' | 'subject' | 'caseId' | 'deadlineId' | 'personName' | 'missionReference' | 'siteName' | 'eventOn' | 'dueOn'
> {
  readonly officeCutoffAt: string | null;
  readonly missingYear: number | null;
  readonly isProvisional: boolean;
  readonly doerName: string | null;
}

export interface DigestArrival {
  readonly caseId: string;
  readonly personName: string;
  readonly siteName: string;
  readonly plannedOn: CalendarDate;
}

/** What one list says, as it stands at this moment. */
export interface Digest {
  /** Null for a list of days off alone. */
  readonly rhythm: DigestRhythm | null;
  readonly run: { readonly from: CalendarDate; readonly to: CalendarDate; readonly backOn: CalendarDate } | null;
  /** The reader's own cases, or all of the company's. */
  readonly isOwn: boolean;
  readonly companyName: string;
  readonly isDemo: boolean;
  readonly today: CalendarDate;
  /** The end of this week. */
  readonly weekEndsOn: CalendarDate;
  /** Overdue and earliest first. */
  readonly items: readonly DigestItem[];
  /** How many more there are than are listed. */
  readonly more: number;
  /** Who is planned to arrive on the days off: the clock begins although nobody works. */
  readonly arrivals: readonly DigestArrival[];
  readonly figures: DigestFigures;
}
