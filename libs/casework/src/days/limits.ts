import type { CalendarDate } from '@sapar/domain';
import { visaFreeRegimeOn, type FoundRuleOn, type VisaFreeRegime } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import type { CaseInHand } from './case-in-hand.js';
import type { StayRow } from './days.queries.js';
import { decideCap, type DecidedCap } from './decided-cap.js';
import { visaInHand, type VisaInHand } from './visa-in-hand.js';
import { visaLimits, type VisaLimits } from './visa-limits.js';

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

export interface Limits {
  readonly regime: FoundRuleOn | null;
  readonly limits: readonly Limit[];
  readonly uncounted: readonly FoundRuleOn[];
  /** Null where no visa counts. */
  readonly visa: VisaInHand | null;
  readonly figures: VisaLimits['figures'];
}

export interface LimitFacts {
  readonly citizenship: string;
  readonly inHand: CaseInHand | null;
  readonly stays: readonly StayRow[];
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}

const NO_REGIME: VisaFreeRegime = { list: null, caps: [], uncounted: [] };
const NO_VISA: VisaLimits = { limits: [], figures: [] };

/** The limits that a person is held to: a known basis chooses them, an unknown one is held to all, the strict reading. */
export function limitsOf(law: HostLaw, facts: LimitFacts): Limits {
  const { citizenship, inHand, stays, on, today } = facts;
  const basis = inHand?.basis ?? 'unknown';
  const isVisa = basis === 'visa' || (basis === 'unknown' && inHand !== null && inHand.visaToOn !== null);
  const isVisaFree = basis === 'visa-free' || basis === 'unknown';
  const regime = isVisaFree ? visaFreeRegimeOn(law, citizenship, on, today) : NO_REGIME;
  const visa = isVisa && inHand !== null ? visaInHand(inHand, stays, on) : null;
  const ofVisa = visa === null ? NO_VISA : visaLimits(law, facts, visa);
  const ofRegime = regime.caps.map((found): DaysLimit => {
    const marks = { kind: 'days', span: null, isAssumed: false, isPrinted: false } as const;
    return { ...marks, ...decideCap(law, found, { record: { stays, on }, today }) };
  });
  return {
    ...{ regime: regime.list, uncounted: regime.uncounted, visa, figures: ofVisa.figures },
    limits: [...ofVisa.limits, ...ofRegime],
  };
}
