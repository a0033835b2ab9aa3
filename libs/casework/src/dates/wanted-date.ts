import type { DateDetail } from '@sapar/contracts';
import type { CalendarDate, VisitStep, WatchedDate } from '@sapar/domain';

/** A date of a visit as the facts of this moment have it, whether or not it stands in a row already. */
export interface WantedDate {
  readonly kind: WatchedDate;
  /** `stay:2`, `passport`: one row for each occasion of a kind, never keyed by its date. */
  readonly occasion: string;
  readonly stayId: string | null;
  /** Which paper or which limit sets the day; null where the kind says it. */
  readonly subject: string | null;
  /** What the date is counted from. */
  readonly eventOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Told as soon as it is known, whatever its day. */
  readonly isAtOnce?: boolean;
  /** First day in the queue of Today; null from the beginning. */
  readonly shownFrom: CalendarDate | null;
  readonly steps: readonly VisitStep[];
  /** Null where a paper, a plan or a decision sets the day and no rule. */
  readonly rule: { readonly id: string; readonly version: string } | null;
  readonly calendarVersion: string | null;
  readonly freshness: 'checked' | 'stale' | 'draft';
  readonly confidence: string;
  readonly detail: DateDetail;
  /** Signed decisions of the host behind it. */
  readonly decisions: readonly string[];
}

/** Beside a date that a rule sets stands the rule; beside one that a paper sets there is nothing to doubt. */
export const BY_PAPER = { rule: null, calendarVersion: null, freshness: 'checked', confidence: 'official' } as const;

/** As its facts have it, before anybody looks who decided what of it. */
export type CountedDate = Omit<WantedDate, 'decisions'>;

export const NO_DETAIL: DateDetail = { caps: [], routes: [], findings: [] };
