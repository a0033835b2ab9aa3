/** What somebody comes to do, in the kinds that the law of entry tells apart. */
export const ACTIVITY_KINDS = ['install', 'repair', 'train', 'consult', 'negotiate', 'job'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const PAYERS = ['supplier', 'host-by-contract', 'host-salary'] as const;
export type Payer = (typeof PAYERS)[number];

/** The questions in the order in which they are asked: the activity first. */
export interface RouteAnswers {
  readonly activity: ActivityKind;
  /** ISO 3166 alpha-2. */
  readonly citizenship: string;
  readonly days: number;
  readonly payer: Payer;
  readonly hasContract: boolean;
}

export const ROUTES = ['eaeu', 'visa-free', 'business-visa', 'negotiation-visa', 'e-visa', 'work-visa'] as const;
export type Route = (typeof ROUTES)[number];

/** Never 'legal' or 'illegal': what the sources do not settle is not confirmed. */
export const VERDICTS = ['fits', 'not-confirmed', 'does-not-fit'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ROUTE_REASONS = [
  'eaeu-may-work',
  'visa-free-for-days',
  'not-on-the-list',
  'list-incomplete',
  'visa-free-too-long',
  'visa-free-for-talks',
  'visa-free-is-not-may-work',
  'treaty-other-purposes',
  'covers-the-activity',
  'other-category',
  'training-is-grey',
  'pay-is-work',
  'no-contract',
  'stay-too-long',
  'stay-over-single-entry',
  'permit-boundary',
  'e-visa-list-not-at-hand',
  'airports-only',
  'permit-first',
  'invitation-needed',
  'fingerprints-in-person',
] as const;
export type RouteReasonCode = (typeof ROUTE_REASONS)[number];

export interface RouteReason {
  readonly code: RouteReasonCode;
  /** Whether it speaks for the route, against it, or leaves it open. */
  readonly side: 'for' | 'against' | 'open';
  readonly ruleId: string | null;
  readonly days: number | null;
}

export interface RouteCandidate {
  readonly route: Route;
  readonly verdict: Verdict;
  readonly reasons: readonly RouteReason[];
}

/** A figure of the catalogue with the rule it comes from. */
export interface RuleFigure {
  readonly ruleId: string;
  readonly value: number;
}

/** A yes or no of the catalogue; `isContested` where sources disagree. */
export interface RuleAnswer {
  readonly ruleId: string;
  readonly isYes: boolean;
  readonly isContested: boolean;
}

/** What the law says for one citizenship on one day; null is a gap, which never counts as a yes. */
export interface RouteLaw {
  readonly visaFreeDays: RuleFigure | null;
  /** The list that names the citizenship, and whether the list is known to be incomplete. */
  readonly visaFreeList: RuleAnswer;
  readonly visaFreeActivity: Readonly<Record<'install' | 'repair' | 'train' | 'consult', RuleAnswer | null>>;
  readonly treatyPurposes: string | null;
  readonly eaeuWork: string | null;
  readonly b2Covers: string;
  readonly b2SingleStayDays: RuleFigure | null;
  readonly b2MultipleStayDays: RuleFigure | null;
  readonly permitBoundaryDays: RuleFigure | null;
  readonly rules: {
    readonly noPaidEmployment: string;
    readonly negotiation: string;
    readonly eVisa: string;
    readonly airportsOnly: string;
    readonly permit: string;
    readonly invitation: string;
    readonly fingerprints: string;
  };
}

export const workIs = (activity: ActivityKind): activity is 'install' | 'repair' | 'train' | 'consult' =>
  activity !== 'negotiate' && activity !== 'job';
