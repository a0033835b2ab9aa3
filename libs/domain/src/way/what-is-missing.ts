import type { Missing, Party, MissingCode, WayFacts } from './way-facts.js';
import { isInCountry } from './way-facts.js';

const missing = (code: MissingCode, holder: Party): readonly Missing[] => [{ code, holder }];
const NOTHING: readonly Missing[] = [];

/** One condition of a step: a pure function over the facts that names what is missing, or nothing. */
export type Guard = (facts: WayFacts) => readonly Missing[];

/** Visa-free is not 'may repair': work on equipment wants a route that a person has signed. */
export const routeIsSigned: Guard = ({ hasSignedRoute, basis, isHandsOn }) =>
  hasSignedRoute || basis === 'visa' || basis === 'residence-permit' || (basis === 'visa-free' && !isHandsOn)
    ? NOTHING
    : missing('signed-route', 'host');

export const dayIsPlanned: Guard = ({ plannedOn }) =>
  plannedOn === null ? missing('planned-day', 'supplier') : NOTHING;

export const contractIsNamed: Guard = ({ basis, hasContract }) =>
  basis !== 'visa' || hasContract ? NOTHING : missing('contract', 'host');

export const passportIsKnown: Guard = ({ hasPassport }) => (hasPassport ? NOTHING : missing('passport', 'supplier'));

export const passportIsLongEnough: Guard = ({ passportExpiresOn, plannedToOn }) =>
  passportExpiresOn === null || passportExpiresOn >= plannedToOn ? NOTHING : missing('passport-longer', 'technician');

export const invitationIsGranted: Guard = ({ invitation }) =>
  invitation === 'granted'
    ? NOTHING
    : invitation === 'filed' || invitation === 'further-request'
      ? missing('invitation-answer', 'migration-service')
      : missing('invitation', 'host');

/** An invitation that ends before the planned entry, or begins after it, was asked for another visit. */
export const invitationCoversThePlan: Guard = ({ invitation, terms, plannedOn }) =>
  invitation !== 'granted' || terms === null || plannedOn === null
    ? NOTHING
    : terms.validFromOn <= plannedOn && plannedOn <= terms.validToOn
      ? NOTHING
      : missing('invitation-for-the-dates', 'host');

/** The visa on receipt against the plan and against what the invitation says; who got another one tells at once. */
export const visaFits: Guard = ({ basis, visa, terms, plannedOn, plannedToOn }) => {
  if (basis !== 'visa' || visa === null) return NOTHING;
  const { validFromOn, validToOn, category, entries } = visa;
  const isLate = plannedOn !== null && validFromOn !== null && validFromOn > plannedOn;
  const isShort = validToOn !== null && validToOn < plannedToOn;
  const isOther = terms !== null && category !== null && category !== terms.category;
  const isFewer = terms !== null && entries !== null && fewer(entries, terms.entries);
  return [
    ...(isLate || isShort ? missing('visa-for-the-dates', 'supplier') : NOTHING),
    ...(isOther ? missing('visa-of-the-category', 'supplier') : NOTHING),
    ...(isFewer ? missing('visa-of-the-entries', 'supplier') : NOTHING),
  ];
};

const fewer = (granted: number | 'multiple', asked: number | 'multiple'): boolean =>
  granted !== 'multiple' && (asked === 'multiple' || granted < asked);

/** A step that the law wants proven closes with its receipt: open duties are closed by confirmations alone. */
export const everythingIsConfirmed: Guard = ({ unfiled }) =>
  unfiled === 0 ? NOTHING : missing('confirmation', 'host');

const BY_APPROVAL = { 'not-asked': 'approval-request', waiting: 'approval', returned: 'approval-again' } as const;

/** Nothing is filed before the host's own people have approved it, where the host asks for that. */
export const approvalIsGiven: Guard = ({ approval }) =>
  approval === 'not-needed' || approval === 'approved' ? NOTHING : missing(BY_APPROVAL[approval], 'host');

export const everybodyHasLeft: Guard = (facts) => (isInCountry(facts) ? missing('exit', 'technician') : NOTHING);

export const nothingIsAsked: Guard = ({ openQuestions }) =>
  openQuestions === 0 ? NOTHING : missing('answers', 'host');

export const overrunIsDecided: Guard = ({ isOverrunOpen }) =>
  isOverrunOpen ? missing('overrun-decision', 'host') : NOTHING;

/** Facts that moved after papers were made: everything that must be redone, with who has it. */
export const toBeRedone: Guard = (facts) =>
  facts.stays.length > 0 || facts.end !== null
    ? NOTHING
    : [...invitationCoversThePlan(facts), ...visaFits(facts), ...passportIsLongEnough(facts)];

/**
 * S58: a permit for the zone that covers every day from the planned entry (or the last one) to the planned end. It keeps
 * nobody from being recorded: whoever is there without one is there.
 */
export const zoneIsPermitted: Guard = ({ isInZone, permits, plannedOn, plannedToOn, stays, end }) => {
  if (!isInZone || end !== null) return NOTHING;
  if (permits.length === 0) return missing('zone-permit', 'host');
  const fromOn = plannedOn ?? stays.at(-1)?.enteredOn ?? plannedToOn;
  const isCovered = permits.some((one) => one.fromOn <= fromOn && plannedToOn <= one.toOn);
  return isCovered ? NOTHING : missing('zone-permit-for-the-dates', 'host');
};
