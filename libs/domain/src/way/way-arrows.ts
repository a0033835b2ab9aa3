import type { Party, WayStage } from './way-facts.js';
import {
  approvalIsGiven,
  contractIsNamed,
  dayIsPlanned,
  everybodyHasLeft,
  everythingIsConfirmed,
  invitationCoversThePlan,
  invitationIsGranted,
  nothingIsAsked,
  overrunIsDecided,
  passportIsKnown,
  passportIsLongEnough,
  type Guard,
} from './what-is-missing.js';

export const WAY_ACTS = [
  'sign-route',
  'complete-facts',
  'add-passport',
  'file-invitation',
  'answer-invitation',
  'grant-invitation',
  'refuse-invitation',
  'renew-invitation',
  'lodge-application',
  'answer-consulate',
  'grant-visa',
  'refuse-visa',
  'settle-visa',
  'record-arrival',
  'file-notification',
  'change-address',
  'decide-overrun',
  'record-exit',
  'close-case',
  'cancel-case',
  'refuse-entry',
  'replace-person',
  'change-host',
  'resume-case',
  'reopen-case',
] as const;
export type WayAct = (typeof WAY_ACTS)[number];

/** What closes a step: `receipt` is a paper or number of an authority, never a tick. */
export type Proof = 'receipt' | 'signature' | 'fact';

/** One step that can be taken. Its undo is named: nothing is done that cannot be corrected, and both stand in the history. */
export interface Arrow {
  readonly act: WayAct;
  readonly from: readonly WayStage[];
  readonly to: readonly WayStage[];
  readonly by: Party;
  readonly proof: Proof;
  readonly guards: Readonly<Record<string, Guard>>;
  readonly undo: string;
}

const PREPARING = ['route', 'facts', 'papers', 'invitation'] as const;
const WITH_AUTHORITIES = ['invitation-decision', 'application', 'visa-decision', 'recovery', 'visa-check'] as const;
const BEFORE_ENTRY = [...PREPARING, ...WITH_AUTHORITIES, 'travel'] as const;
const AFTER_ENTRY = ['notification', 'stay', 'overrun'] as const;
const NONE = {};

/** The whole table. The stage is never written from here: an act changes facts, and the stage follows them. */
export const WAY_ARROWS: readonly Arrow[] = [
  arrow('sign-route', ['route'], ['facts', 'papers', 'invitation', 'travel'], 'host', 'signature', 'withdraw-route'),
  arrow('complete-facts', ['facts'], ['papers', 'invitation', 'travel'], 'host', 'fact', 'change-facts'),
  arrow('add-passport', ['papers'], ['invitation', 'travel'], 'supplier', 'fact', 'change-technician'),
  arrow('file-invitation', ['invitation'], ['invitation-decision'], 'host', 'receipt', 'back-to-draft', {
    dayIsPlanned,
    contractIsNamed,
    passportIsKnown,
    passportIsLongEnough,
    approvalIsGiven,
  }),
  arrow('answer-invitation', ['invitation-decision'], ['invitation-decision'], 'host', 'fact', 'back-to-filed'),
  arrow('grant-invitation', ['invitation-decision'], ['application'], 'migration-service', 'receipt', 'back-to-filed'),
  arrow('refuse-invitation', ['invitation-decision'], ['recovery'], 'migration-service', 'receipt', 'back-to-filed'),
  arrow('renew-invitation', ['recovery'], ['invitation'], 'host', 'fact', 'withdraw-invitation', {
    passportIsLongEnough,
  }),
  arrow('lodge-application', ['application', 'recovery'], ['visa-decision'], 'technician', 'receipt', 'take-back', {
    invitationIsGranted,
    invitationCoversThePlan,
    passportIsLongEnough,
    approvalIsGiven,
  }),
  arrow('answer-consulate', ['visa-decision'], ['visa-decision'], 'supplier', 'fact', 'take-back'),
  arrow(
    'grant-visa',
    ['application', 'visa-decision'],
    ['visa-check', 'travel'],
    'consulate',
    'receipt',
    'change-visa',
  ),
  arrow('refuse-visa', ['visa-decision'], ['recovery'], 'consulate', 'receipt', 'take-back'),
  arrow('settle-visa', ['visa-check'], ['travel'], 'supplier', 'fact', 'change-visa'),
  // What has happened is never refused: an arrival is recorded from every stage before it, guards or not.
  arrow(
    'record-arrival',
    [...BEFORE_ENTRY, 'closing', 'cancelled', 'not-admitted'],
    ['notification'],
    'technician',
    'fact',
    'remove-stay',
  ),
  arrow(
    'file-notification',
    ['notification'],
    ['stay', 'overrun', 'closing', 'travel'],
    'host',
    'receipt',
    'correct-filing',
  ),
  arrow(
    'change-address',
    ['stay', 'overrun', 'notification'],
    ['notification'],
    'technician',
    'fact',
    'remove-movement',
  ),
  arrow('decide-overrun', ['overrun'], ['stay'], 'host', 'receipt', 'reopen-date'),
  arrow('record-exit', [...AFTER_ENTRY], ['closing', 'notification', 'travel'], 'technician', 'fact', 'remove-exit'),
  arrow('close-case', ['closing'], ['closed'], 'host', 'signature', 'reopen-case', {
    everybodyHasLeft,
    everythingIsConfirmed,
    nothingIsAsked,
    overrunIsDecided,
  }),
  arrow('cancel-case', [...BEFORE_ENTRY], ['cancelled'], 'host', 'fact', 'resume-case'),
  arrow('refuse-entry', [...BEFORE_ENTRY], ['not-admitted'], 'technician', 'fact', 'resume-case'),
  arrow('replace-person', [...BEFORE_ENTRY], ['replaced'], 'supplier', 'fact', 'resume-case'),
  arrow('change-host', [...BEFORE_ENTRY], ['host-changed'], 'host', 'fact', 'resume-case'),
  arrow(
    'resume-case',
    ['cancelled', 'not-admitted', 'replaced', 'host-changed'],
    [...BEFORE_ENTRY],
    'host',
    'fact',
    'cancel-case',
  ),
  arrow('reopen-case', ['closed'], ['closing'], 'host', 'fact', 'close-case'),
];

function arrow(
  act: WayAct,
  from: readonly WayStage[],
  to: readonly WayStage[],
  by: Party,
  proof: Proof,
  undo: string,
  guards: Readonly<Record<string, Guard>> = NONE,
): Arrow {
  return { act, from, to, by, proof, undo, guards };
}
