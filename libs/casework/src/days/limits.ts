import type { CalendarDate } from '@sapar/domain';
import {
  categoryCapsOn,
  visaFreeRegimeOn,
  type FoundCap,
  type FoundRuleOn,
  type VisaFreeRegime,
} from '@sapar/rule-catalogue';
import type { Law } from '../law/read-law.js';
import type { CaseInHand } from './case-in-hand.js';
import type { StayRow } from './days.queries.js';

export type Limit =
  | (FoundCap & { readonly kind: 'days'; readonly isAssumed: boolean })
  | { readonly kind: 'visa'; readonly fromOn: CalendarDate | null; readonly toOn: CalendarDate };

export interface Limits {
  readonly regime: FoundRuleOn | null;
  readonly limits: readonly Limit[];
  readonly uncounted: readonly FoundRuleOn[];
}

export interface LimitFacts {
  readonly citizenship: string;
  readonly inHand: CaseInHand | null;
  readonly stays: readonly StayRow[];
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}

/** The category of service visits; a case holds no other yet. */
const CATEGORY = 'B2';
const NO_REGIME: VisaFreeRegime = { list: null, caps: [], uncounted: [] };

/** The limits that a person is held to: a known basis chooses them, an unknown one is held to all, the strict reading. */
export function limitsOf(law: Law, facts: LimitFacts): Limits {
  const { citizenship, inHand, on, today } = facts;
  const basis = inHand?.basis ?? 'unknown';
  const isVisa = basis === 'visa' || (basis === 'unknown' && inHand !== null && inHand.visaToOn !== null);
  const isVisaFree = basis === 'visa-free' || basis === 'unknown';
  const regime = isVisaFree ? visaFreeRegimeOn(law, citizenship, on, today) : NO_REGIME;
  return {
    regime: regime.list,
    limits: [
      ...(isVisa && inHand !== null ? visaLimits(law, facts, inHand) : []),
      ...regime.caps.map((found) => ({ ...found, kind: 'days' as const, isAssumed: false })),
    ],
    uncounted: regime.uncounted,
  };
}

/** The dates printed on the visa, and the figures of its category while the case holds no printed number of days. */
function visaLimits(law: Law, { stays, on, today }: LimitFacts, inHand: CaseInHand): readonly Limit[] {
  const { visaFromOn: fromOn, visaToOn: toOn, enteredOn } = inHand;
  const from = fromOn ?? enteredOn ?? on;
  const entries = stays.filter((stay) => stay.enteredOn >= from && (toOn === null || stay.enteredOn <= toOn)).length;
  // A second entry on the same visa proves that it is no single-entry one.
  const figures = categoryCapsOn(law, CATEGORY, { from, to: toOn }, { on, today }).filter(
    ({ found }) => entries < 2 || found.rule.appliesTo?.entries !== 'single',
  );
  return [
    ...(toOn === null ? [] : [{ kind: 'visa' as const, fromOn, toOn }]),
    ...figures.map((figure) => ({ ...figure, kind: 'days' as const, isAssumed: true })),
  ];
}
