import type { CalendarDate, StayCap } from '@sapar/domain';
import type { Catalogue } from './load.js';
import { lookUpRule, type FoundRuleOn } from './look-up.js';
import type { RuleFile } from './rule-file.js';

/** A limit on days in the country with the rule that says it. */
export interface FoundCap {
  readonly cap: StayCap;
  readonly found: FoundRuleOn;
}

/** What lets a citizen in without a visa on a day, and for how long. */
export interface VisaFreeRegime {
  /** The list that names the country; null where a rule of its own does, or nothing at all. */
  readonly list: FoundRuleOn | null;
  readonly caps: readonly FoundCap[];
  /** Rules that give days but not the window they are counted in: shown, never counted. */
  readonly uncounted: readonly FoundRuleOn[];
}

type Rules = Pick<Catalogue, 'rules'>;

const LISTS = ['unilateral.countries', 'bilateral-90.countries', 'bilateral-30.countries'];
const GENERAL = ['general.days-per-entry', 'general.days-in-180'];

/**
 * The limits of a visa-free stay. A country with a window of its own follows its own rules; one that stands on a list is
 * held to the general limits as well, the stricter reading while the windows of the agreements are not known.
 */
export function visaFreeRegimeOn(
  catalogue: Rules,
  citizenship: string,
  on: CalendarDate,
  today: CalendarDate,
): VisaFreeRegime {
  const ofCountry = catalogue.rules
    .filter(({ topic, appliesTo }) => topic === 'visa-free' && appliesTo?.nationalities?.includes(citizenship) === true)
    .flatMap((rule) => foundOn(rule, on, today));
  const own = ofCountry.flatMap(capOf);
  if (own.some(({ cap }) => cap.kind === 'rolling')) return { list: null, caps: own, uncounted: [] };
  const lists = byName(catalogue, LISTS, on, today);
  const list = lists.find(({ version: { value } }) => Array.isArray(value) && value.includes(citizenship)) ?? null;
  const general = list === null ? [] : byName(catalogue, GENERAL, on, today).flatMap(capOf);
  const uncounted = ofCountry.filter(({ rule }) => rule.unit === 'days' && rule.cap === undefined);
  return { list, caps: [...own, ...general], uncounted };
}

/** The figures of a visa's category, over the days from `from` to `to` that the visa is valid. */
export function categoryCapsOn(
  catalogue: Rules,
  category: string,
  { from, to }: { readonly from: CalendarDate | null; readonly to: CalendarDate | null },
  { on, today }: { readonly on: CalendarDate; readonly today: CalendarDate },
): readonly FoundCap[] {
  return catalogue.rules
    .filter(({ appliesTo, cap }) => cap?.per === 'visa' && appliesTo?.categories?.includes(category) === true)
    .flatMap((rule) => foundOn(rule, on, today))
    .flatMap((found) => {
      const days = found.version.value;
      return typeof days === 'number' ? [{ cap: { kind: 'total', days, from, to } as const, found }] : [];
    });
}

const byName = (catalogue: Rules, names: readonly string[], on: CalendarDate, today: CalendarDate) =>
  names.flatMap((name) =>
    catalogue.rules.filter(({ id }) => id === `kz.visa-free.${name}`).flatMap((rule) => foundOn(rule, on, today)),
  );

function foundOn(rule: RuleFile, on: CalendarDate, today: CalendarDate): readonly FoundRuleOn[] {
  const found = lookUpRule(rule, on, today);
  return found.freshness === 'gap' ? [] : [found];
}

function capOf(found: FoundRuleOn): readonly FoundCap[] {
  const days = found.version.value;
  const { cap } = found.rule;
  if (typeof days !== 'number' || cap === undefined) return [];
  switch (cap.per) {
    case 'entry':
      return [{ cap: { kind: 'per-entry', days }, found }];
    case 'window':
      return [{ cap: { kind: 'rolling', days, within: cap.windowDays }, found }];
    case 'calendar-year':
      return [{ cap: { kind: 'per-year', days }, found }];
    case 'visa':
      return [];
  }
}
