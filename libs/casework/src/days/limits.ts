import type { StayOrder } from '@sapar/domain';
import { visaFreeRegimeOn, type FoundRuleOn, type VisaFreeRegime } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import { decideCap } from './decided-cap.js';
import type { DaysLimit, Limit, LimitFacts } from './limit.js';
import { visaInHand, type VisaInHand } from './visa-in-hand.js';
import { visaLimits, type VisaLimits } from './visa-limits.js';

export interface Limits {
  readonly regime: FoundRuleOn | null;
  readonly limits: readonly Limit[];
  readonly uncounted: readonly FoundRuleOn[];
  /** Null where no visa counts. */
  readonly visa: VisaInHand | null;
  readonly figures: VisaLimits['figures'];
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
  const order = orderInForce(facts);
  if (order !== null)
    return {
      ...{ regime: regime.list, uncounted: regime.uncounted, visa: null, figures: [] },
      limits: [{ kind: 'visa', fromOn: null, toOn: order.lastDayOn }],
    };
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

/** The order that stands over the stay of the day: whatever else is counted, its day ends it (S23). */
export function orderInForce({ stays, on }: Pick<LimitFacts, 'stays' | 'on'>): StayOrder | null {
  return stays.findLast(({ enteredOn, leftOn }) => enteredOn <= on && (leftOn ?? on) >= on)?.order ?? null;
}
