import type { TechnicianDays } from '@sapar/contracts';
import { lookUp } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';
import { decidedOn, ownFigure } from '../rules/decided-on.js';
import { citeRule } from './cite-rule.js';
import type { LimitFacts } from './limit.js';
import { orderInForce, type Limits } from './limits.js';
import { entriesKindOf, entriesLeftOf, validityOf, type VisaInHand } from './visa-in-hand.js';

type Assumption = TechnicianDays['assumptions'][number];
type Warning = TechnicianDays['warnings'][number];

/** What nobody recorded and the count therefore assumed. */
export function assumptionsOf({ visa, figures }: Limits, { inHand }: LimitFacts): Assumption[] {
  const basis: readonly Assumption[] = (inHand?.basis ?? 'unknown') === 'unknown' ? ['basis'] : [];
  if (visa === null) return [...basis];
  return [
    ...basis,
    ...(visa.category === null && visa.stayDays === null ? (['category'] as const) : []),
    ...(entriesKindOf(visa) === null ? (['entries'] as const) : []),
    ...(visa.stayDays === null ? ([figures.length === 0 ? 'no-figure' : 'stay-days'] as const) : []),
    ...(visa.toOn === null ? (['validity'] as const) : []),
  ];
}

/** Where the paper says something else than the figures of its category, and entries that are used up. */
export function warningsOf(law: HostLaw, limits: Limits, facts: LimitFacts): Warning[] {
  const { visa } = limits;
  const order = orderInForce(facts);
  if (order !== null) return [{ ...order, kind: 'order', order: order.kind }];
  if (visa === null) return [];
  return [...stayWarnings(law, limits, visa), ...validityWarnings(law, visa, facts), ...entryWarnings(visa)];
}

// An assumed category is no figure that a paper could differ from.
function stayWarnings(law: HostLaw, { figures }: Limits, { category, stayDays }: VisaInHand): readonly Warning[] {
  if (stayDays === null || category === null || figures.some(({ cap }) => cap.days === stayDays)) return [];
  return figures.map(({ cap, found }) => ({
    ...{ kind: 'stay-differs', printed: stayDays, figure: cap.days, rule: citeRule(law, found) },
  }));
}

/** A visa that is valid for longer than its category allows. */
function validityWarnings(law: HostLaw, visa: VisaInHand, { on, today }: LimitFacts): readonly Warning[] {
  const printed = validityOf(visa);
  const entries = entriesKindOf(visa);
  if (printed === null || visa.category === null || entries === null) return [];
  const found = lookUp(law, `kz.visa.${visa.category.toLowerCase()}.${entries}.validity-days`, on, today);
  if (found.freshness === 'gap' || typeof found.version.value !== 'number') return [];
  const figure = ownFigure(decidedOn(law, found.rule.id, on, today)) ?? found.version.value;
  return printed <= figure ? [] : [{ kind: 'validity-differs', printed, figure, rule: citeRule(law, found) }];
}

function entryWarnings(visa: VisaInHand): readonly Warning[] {
  if (entriesLeftOf(visa) !== 0) return [];
  return [{ kind: 'entries-used-up', used: visa.entriesUsed, entries: Number(visa.entries) }];
}
