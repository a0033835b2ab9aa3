import type { StayRecord } from '@sapar/domain';
import { categoryCapsOn, type FoundCap } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import { decideCap, type DecidedCap } from './decided-cap.js';
import type { DaysLimit, LimitFacts, VisaLimit } from './limit.js';
import { DAYS_PER } from './reading-caps.js';
import { entriesKindOf, type VisaInHand } from './visa-in-hand.js';

/** The category of service visits, while the case does not know its own. */
const ASSUMED_CATEGORY = 'B2';

export interface VisaLimits {
  readonly limits: readonly (DaysLimit | VisaLimit)[];
  /** The figures of the category, in use or not: what the paper is compared with. */
  readonly figures: readonly DecidedCap[];
}

/** What is printed on the visa rules; the figures of its category serve only until the number of days is known. */
export function visaLimits(law: HostLaw, facts: LimitFacts, visa: VisaInHand): VisaLimits {
  const { fromOn, toOn, countsFrom: from, stayDays } = visa;
  const found = figuresOf(law, facts, visa);
  const record: StayRecord = { stays: facts.stays, on: facts.on };
  const asked = { record, today: facts.today };
  const figures = found.map((figure) => decideCap(law, figure, asked));
  const span = { from, to: toOn };
  const days: readonly DaysLimit[] =
    stayDays === null
      ? figures.map((figure) => ({ kind: 'days', ...figure, span, isAssumed: true, isPrinted: false }))
      : [printed(law, { visa, figures: found, stayDays, asked })];
  return { limits: [...(toOn === null ? [] : [{ kind: 'visa' as const, fromOn, toOn }]), ...days], figures };
}

/** The figures of the category that fit the entries of the visa; while these are unknown, of either. */
function figuresOf(law: HostLaw, { on, today }: LimitFacts, visa: VisaInHand): readonly FoundCap[] {
  const entries = entriesKindOf(visa);
  const span = { from: visa.countsFrom, to: visa.toOn };
  return categoryCapsOn(law, visa.category ?? ASSUMED_CATEGORY, span, { on, today }).filter(
    ({ found: { rule } }) => entries === null || (rule.appliesTo?.entries ?? entries) === entries,
  );
}

interface Printed {
  readonly visa: VisaInHand;
  readonly figures: readonly FoundCap[];
  readonly stayDays: number;
  readonly asked: { readonly record: StayRecord; readonly today: LimitFacts['today'] };
}

/** The printed number of days; whether each entry has them anew stays the question of the rule on several entries. */
function printed(law: HostLaw, { visa, figures, stayDays: days, asked }: Printed): DaysLimit {
  const span = { from: visa.countsFrom, to: visa.toOn };
  const cap = { kind: 'total', days, ...span } as const;
  const asking = figures.find(({ found }) => found.rule.readings.some(({ question }) => question === DAYS_PER));
  const marks = { kind: 'days', span, isAssumed: false, isPrinted: true } as const;
  if (asking === undefined) return { ...marks, cap, strict: cap, found: null, decisions: [], readings: [] };
  return { ...marks, ...decideCap(law, { cap, found: asking.found }, { ...asked, question: DAYS_PER }) };
}
