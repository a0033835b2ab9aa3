import type { CalendarDate } from '../calendar/calendar-date.js';
import { stageOf } from './stage-of.js';
import type { Missing, Party, WayFacts, WayStage } from './way-facts.js';
import { approvalIsGiven, toBeRedone, zoneIsPermitted } from './what-is-missing.js';
import { WAY_ARROWS, type Arrow, type Proof, type WayAct } from './way-arrows.js';

/** A step that can be taken from here, or what it waits for. */
export interface OpenStep {
  readonly act: WayAct;
  readonly by: Party;
  readonly proof: Proof;
  readonly missing: readonly Missing[];
}

export interface Way {
  readonly stage: WayStage;
  /** What is to be done next, by whom; at an end it is the way back. */
  readonly next: WayAct;
  readonly owner: Party;
  /** The last day for it: counted from the law, taken from the plan, or none because nothing sets one. */
  readonly lastDay: { readonly on: CalendarDate; readonly by: 'law' | 'plan' } | null;
  readonly steps: readonly OpenStep[];
  readonly redo: readonly Missing[];
  /** What the person must have on the site; nothing that a step waits for. */
  readonly needed: readonly Missing[];
}

/** Stage, next step, its owner and its last day by the facts alone. */
export function wayOf(facts: WayFacts): Way {
  const stage = stageOf(facts);
  const { act, owner } = nextOf(stage, facts);
  const steps = WAY_ARROWS.filter(({ from }) => from.includes(stage)).map((arrow) => stepOf(arrow, facts));
  return {
    stage,
    next: act,
    owner,
    lastDay: lastDayOf(stage, facts),
    steps,
    redo: toBeRedone(facts),
    needed: neededOf(facts),
  };
}

/** Where no paper waits for the approval, it is told beside what the site asks for. */
function neededOf(facts: WayFacts): readonly Missing[] {
  const isAsked = (facts.basis !== 'visa' || facts.visa !== null) && facts.stays.length === 0 && facts.end === null;
  return [...zoneIsPermitted(facts), ...(isAsked ? approvalIsGiven(facts) : [])];
}

/** What keeps an act from being done now: null when it is not a step from here at all. */
export function whatBlocks(facts: WayFacts, act: WayAct): readonly Missing[] | null {
  const stage = stageOf(facts);
  const arrow = WAY_ARROWS.find((one) => one.act === act && one.from.includes(stage));
  return arrow === undefined ? null : stepOf(arrow, facts).missing;
}

const stepOf = ({ act, by, proof, guards }: Arrow, facts: WayFacts): OpenStep => ({
  ...{ act, by, proof },
  missing: Object.values(guards).flatMap((guard) => guard(facts)),
});

const NEXT: Readonly<Record<WayStage, WayAct>> = {
  route: 'sign-route',
  facts: 'complete-facts',
  papers: 'add-passport',
  invitation: 'file-invitation',
  'invitation-decision': 'grant-invitation',
  application: 'lodge-application',
  'visa-decision': 'grant-visa',
  recovery: 'renew-invitation',
  'visa-check': 'settle-visa',
  travel: 'record-arrival',
  notification: 'file-notification',
  stay: 'record-exit',
  overrun: 'decide-overrun',
  closing: 'close-case',
  closed: 'reopen-case',
  cancelled: 'resume-case',
  'not-admitted': 'resume-case',
  replaced: 'resume-case',
  'host-changed': 'resume-case',
};

/** Who waits for an authority has nothing to do; who is asked by one has. */
function nextOf(stage: WayStage, facts: WayFacts): { readonly act: WayAct; readonly owner: Party } {
  if (stage === 'invitation-decision' && facts.invitation === 'further-request') return ownedBy('answer-invitation');
  if (stage === 'visa-decision' && facts.application === 'further-request') return ownedBy('answer-consulate');
  if (stage === 'recovery' && facts.application === 'refused') return ownedBy('lodge-application');
  return ownedBy(NEXT[stage]);
}

function ownedBy(act: WayAct): { readonly act: WayAct; readonly owner: Party } {
  return { act, owner: WAY_ARROWS.find((arrow) => arrow.act === act)?.by ?? 'host' };
}

function lastDayOf(stage: WayStage, { days, plannedOn }: WayFacts): Way['lastDay'] {
  const law = BY_LAW[stage];
  const on = law === undefined ? null : days[law];
  if (on !== null) return { on, by: 'law' };
  return plannedOn !== null && BY_PLAN.includes(stage) ? { on: plannedOn, by: 'plan' } : null;
}

const BY_LAW: Readonly<Partial<Record<WayStage, keyof WayFacts['days']>>> = {
  route: 'invitationFiling',
  facts: 'invitationFiling',
  papers: 'invitationFiling',
  invitation: 'invitationFiling',
  'invitation-decision': 'invitationReady',
  recovery: 'invitationFiling',
  notification: 'notification',
  stay: 'stay',
  overrun: 'overrun',
};
const BY_PLAN: readonly WayStage[] = [
  ...(['route', 'facts', 'papers', 'invitation', 'invitation-decision'] as const),
  ...(['application', 'visa-decision', 'recovery', 'visa-check', 'travel'] as const),
];
