import {
  workIs,
  type RouteAnswers,
  type RouteCandidate,
  type RouteLaw,
  type RouteReason,
  type RouteReasonCode,
  type Route,
  type RuleFigure,
} from './route-answers.js';

/**
 * Every route that comes into question, with what speaks for and against it; the ones that fit come first. One reason
 * against rules a route out, one open question leaves it unconfirmed. No answer is a promise of the authority's.
 */
export function screenRoutes(answers: RouteAnswers, law: RouteLaw): readonly RouteCandidate[] {
  const candidates = [
    candidate('eaeu', eaeu(law)),
    candidate('visa-free', visaFree(answers, law)),
    candidate('business-visa', businessVisa(answers, law)),
    candidate('negotiation-visa', negotiationVisa(answers, law)),
    candidate('e-visa', electronicVisa(answers, law)),
    candidate('work-visa', workVisa(answers, law)),
  ].filter((one) => one !== null);
  const weight = { fits: 0, 'not-confirmed': 1, 'does-not-fit': 2 };
  return candidates.sort((left, right) => weight[left.verdict] - weight[right.verdict]);
}

function candidate(route: Route, reasons: readonly RouteReason[] | null): RouteCandidate | null {
  if (reasons === null) return null;
  const has = (side: RouteReason['side']) => reasons.some((reason) => reason.side === side);
  return { route, reasons, verdict: has('against') ? 'does-not-fit' : has('open') ? 'not-confirmed' : 'fits' };
}

const reason = (
  side: RouteReason['side'],
  code: RouteReasonCode,
  ruleId: string | null,
  days: number | null = null,
): RouteReason => ({ code, side, ruleId, days });

function eaeu({ eaeuWork }: RouteLaw): readonly RouteReason[] | null {
  return eaeuWork === null ? null : [reason('for', 'eaeu-may-work', eaeuWork)];
}

function visaFree({ activity, days, payer }: RouteAnswers, law: RouteLaw): readonly RouteReason[] {
  const { visaFreeDays, visaFreeList } = law;
  if (!visaFreeList.isYes || visaFreeDays === null) return [reason('against', 'not-on-the-list', visaFreeList.ruleId)];
  return [
    days > visaFreeDays.value
      ? reason('against', 'visa-free-too-long', visaFreeDays.ruleId, visaFreeDays.value)
      : reason('for', 'visa-free-for-days', visaFreeDays.ruleId, visaFreeDays.value),
    ...(visaFreeList.isContested ? [reason('open', 'list-incomplete', visaFreeList.ruleId)] : []),
    ...visaFreeActivity({ activity, payer }, law),
  ];
}

/** The heart of the screening: entry without a visa does not settle whether the work is covered. */
function visaFreeActivity(
  { activity, payer }: Pick<RouteAnswers, 'activity' | 'payer'>,
  law: RouteLaw,
): readonly RouteReason[] {
  if (activity === 'job' || payer === 'host-salary')
    return [reason('against', 'pay-is-work', law.rules.noPaidEmployment)];
  if (!workIs(activity)) return [reason('for', 'visa-free-for-talks', law.treatyPurposes)];
  const answer = law.visaFreeActivity[activity];
  if (answer?.isYes === true && !answer.isContested) return [reason('for', 'covers-the-activity', answer.ruleId)];
  return [
    reason(answer?.isContested === false ? 'against' : 'open', 'visa-free-is-not-may-work', answer?.ruleId ?? null),
    ...(law.treatyPurposes === null ? [] : [reason('open', 'treaty-other-purposes', law.treatyPurposes)]),
  ];
}

function businessVisa(answers: RouteAnswers, law: RouteLaw): readonly RouteReason[] {
  const { activity, payer, hasContract } = answers;
  if (activity === 'job' || payer === 'host-salary')
    return [reason('against', 'pay-is-work', law.rules.noPaidEmployment)];
  if (activity === 'negotiate') return [reason('against', 'other-category', law.b2Covers)];
  return [
    activity === 'train'
      ? reason('open', 'training-is-grey', law.b2Covers)
      : reason('for', 'covers-the-activity', law.b2Covers),
    ...(hasContract ? [] : [reason('open', 'no-contract', null)]),
    ...stayOnVisa(answers.days, law),
    reason('for', 'invitation-needed', law.rules.invitation),
    reason('for', 'fingerprints-in-person', law.rules.fingerprints),
  ];
}

function stayOnVisa(days: number, law: RouteLaw): readonly RouteReason[] {
  const { b2SingleStayDays: single, b2MultipleStayDays: multiple, permitBoundaryDays: boundary } = law;
  if (isOver(days, multiple)) return [reason('against', 'stay-too-long', multiple.ruleId, multiple.value)];
  return [
    ...(isOver(days, single) ? [reason('for', 'stay-over-single-entry', single.ruleId, single.value)] : []),
    ...(isOver(days, boundary) ? [reason('open', 'permit-boundary', boundary.ruleId, boundary.value)] : []),
  ];
}

const isOver = (days: number, figure: RuleFigure | null): figure is RuleFigure =>
  figure !== null && days > figure.value;

function negotiationVisa({ activity }: RouteAnswers, { rules }: RouteLaw): readonly RouteReason[] | null {
  return activity !== 'negotiate'
    ? null
    : [
        reason('for', 'covers-the-activity', rules.negotiation),
        reason('for', 'fingerprints-in-person', rules.fingerprints),
      ];
}

/** The list of nationalities is not at hand: without it nobody is told 'possible'. */
function electronicVisa(
  { activity, payer, hasContract }: RouteAnswers,
  { rules }: RouteLaw,
): readonly RouteReason[] | null {
  if (activity === 'job' || payer === 'host-salary') return null;
  return [
    reason('open', 'e-visa-list-not-at-hand', rules.eVisa),
    ...(hasContract ? [] : [reason('open', 'no-contract', null)]),
    reason('for', 'invitation-needed', rules.invitation),
    reason('for', 'airports-only', rules.airportsOnly),
  ];
}

function workVisa({ activity, payer, days }: RouteAnswers, law: RouteLaw): readonly RouteReason[] | null {
  if (activity === 'job' || payer === 'host-salary') return [reason('for', 'permit-first', law.rules.permit)];
  if (isOver(days, law.b2MultipleStayDays)) return [reason('open', 'permit-first', law.rules.permit)];
  return null;
}
