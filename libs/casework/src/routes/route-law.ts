import type { CalendarDate, RouteLaw, RuleAnswer, RuleFigure } from '@sapar/domain';
import { lookUp, visaFreeRegimeOn, type LookedUp } from '@sapar/rule-catalogue';
import type { HostLaw } from '../law/law-of-host.js';

const VISA_FREE_ACTIVITIES = {
  install: 'kz.visa-free.installation-allowed',
  repair: 'kz.visa-free.repair-allowed',
  train: 'kz.visa-free.training-allowed',
  consult: 'kz.visa-free.consulting-allowed',
} as const;
const LIST = 'kz.visa-free.unilateral.countries';
const EAEU_WORK = 'kz.visa-free.eaeu.work-without-permit';
const CHINA_PURPOSES = 'kz.visa-free.china.business-purposes';

const ROUTE_RULES = {
  noPaidEmployment: 'kz.visa.business.no-paid-employment',
  negotiation: 'kz.visa.b3.covers',
  eVisa: 'kz.e-visa.country-count',
  airportsOnly: 'kz.e-visa.airports-only',
  permit: 'kz.work-permit.needed',
  invitation: 'kz.invitation.b2-for-everybody',
  fingerprints: 'kz.fingerprints.from-age',
} as const;

/** What the catalogue says for one citizenship on one day, as plain values for the screening. */
export function routeLawOf(law: HostLaw, citizenship: string, on: CalendarDate, today: CalendarDate): RouteLaw {
  const look = (id: string) => lookUp(law, id, on, today);
  const figure = (id: string) => figureOf(id, look(id));
  const answer = (id: string) => answerOf(id, look(id));
  return {
    ...visaFreeOf(law, citizenship, on, today),
    visaFreeActivity: {
      install: answer(VISA_FREE_ACTIVITIES.install),
      repair: answer(VISA_FREE_ACTIVITIES.repair),
      train: answer(VISA_FREE_ACTIVITIES.train),
      consult: answer(VISA_FREE_ACTIVITIES.consult),
    },
    treatyPurposes: isOf(law, CHINA_PURPOSES, citizenship) ? CHINA_PURPOSES : null,
    eaeuWork: isOf(law, EAEU_WORK, citizenship) && answer(EAEU_WORK)?.isYes === true ? EAEU_WORK : null,
    b2Covers: 'kz.visa.b2.covers',
    b2SingleStayDays: figure('kz.visa.b2.single.stay-days'),
    b2MultipleStayDays: figure('kz.visa.b2.multiple.stay-days'),
    permitBoundaryDays: figure('kz.work-permit.boundary.installer-days-in-180'),
    rules: ROUTE_RULES,
  };
}

/** The limits that the day counter uses; the longest stay in one go is the least of them. */
function visaFreeOf(
  law: HostLaw,
  citizenship: string,
  on: CalendarDate,
  today: CalendarDate,
): Pick<RouteLaw, 'visaFreeDays' | 'visaFreeList'> {
  const { list, caps } = visaFreeRegimeOn(law, citizenship, on, today);
  const shortest = caps.toSorted((left, right) => left.cap.days - right.cap.days)[0];
  return {
    visaFreeDays: shortest === undefined ? null : { ruleId: shortest.found.rule.id, value: shortest.cap.days },
    visaFreeList: {
      ruleId: list?.rule.id ?? shortest?.found.rule.id ?? LIST,
      isYes: caps.length > 0,
      isContested: list?.isContested ?? false,
    },
  };
}

const isOf = (law: HostLaw, id: string, citizenship: string): boolean =>
  law.rules.some((rule) => rule.id === id && rule.appliesTo?.nationalities?.includes(citizenship) === true);

function figureOf(ruleId: string, found: LookedUp): RuleFigure | null {
  return found.freshness === 'gap' || typeof found.version.value !== 'number'
    ? null
    : { ruleId, value: found.version.value };
}

function answerOf(ruleId: string, found: LookedUp): RuleAnswer | null {
  return found.freshness === 'gap' || typeof found.version.value !== 'boolean'
    ? null
    : { ruleId, isYes: found.version.value, isContested: found.isContested };
}
