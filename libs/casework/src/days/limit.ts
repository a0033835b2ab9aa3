import type { CalendarDate } from '@sapar/domain';
import type { FoundRuleOn } from '@sapar/rule-catalogue';
import type { CaseInHand } from './case-in-hand.js';
import type { StayRow } from './days.queries.js';
import type { DecidedCap } from './decided-cap.js';

export interface DaysLimit extends Omit<DecidedCap, 'found'> {
  readonly kind: 'days';
  /** Null where only the paper says it. */
  readonly found: FoundRuleOn | null;
  /** The days of the visa that it belongs to; null for a limit that no visa bounds. */
  readonly span: { readonly from: CalendarDate; readonly to: CalendarDate | null } | null;
  readonly isAssumed: boolean;
  readonly isPrinted: boolean;
}
export interface VisaLimit {
  readonly kind: 'visa';
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate;
}
export type Limit = DaysLimit | VisaLimit;

export interface LimitFacts {
  readonly citizenship: string;
  readonly inHand: CaseInHand | null;
  readonly stays: readonly StayRow[];
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}
