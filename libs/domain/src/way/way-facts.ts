import type { ApplicationState } from '../papers/application-steps.js';
import type { ApprovalWhole } from '../cases/approvals.js';
import type { CalendarDate } from '../calendar/calendar-date.js';
import type { InvitationState, VisaTerms } from '../cases/invitation-steps.js';

/** Where a case stands on its way, in the order of the way; the last four are ends beside it. */
export const WAY_STAGES = [
  'route',
  'facts',
  'papers',
  'invitation',
  'invitation-decision',
  'application',
  'visa-decision',
  'recovery',
  'visa-check',
  'travel',
  'notification',
  'stay',
  'overrun',
  'closing',
  'closed',
  'cancelled',
  'not-admitted',
  'replaced',
  'host-changed',
] as const;
export type WayStage = (typeof WAY_STAGES)[number];

export const WAY_ENDS = ['cancelled', 'not-admitted', 'replaced', 'host-changed'] as const;
export type WayEnd = (typeof WAY_ENDS)[number];

/** Who has the next step, or what is missing. Authorities decide; nobody can be reminded there. */
export const PARTIES = ['host', 'supplier', 'technician', 'migration-service', 'consulate'] as const;
export type Party = (typeof PARTIES)[number];

/** What is known of a visa before the entry. */
export interface VisaFacts {
  readonly validFromOn: CalendarDate | null;
  readonly validToOn: CalendarDate | null;
  readonly category: string | null;
  readonly entries: number | 'multiple' | null;
}

/** Last days that the watched dates of the case have. */
export interface WayDays {
  readonly notification: CalendarDate | null;
  readonly invitationFiling: CalendarDate | null;
  readonly invitationReady: CalendarDate | null;
  readonly overrun: CalendarDate | null;
  /** The nearest of the last lawful day, the expected exit and the registration. */
  readonly stay: CalendarDate | null;
}

/** Everything that the stage of a case is read from. Facts are the truth: no stage is kept that they do not bear out. */
export interface WayFacts {
  readonly end: WayEnd | null;
  readonly isClosed: boolean;
  readonly basis: 'visa' | 'visa-free' | 'residence-permit' | 'unknown';
  /** Work on equipment, as opposed to talks: visa-free does not settle whether it is covered. */
  readonly isHandsOn: boolean;
  readonly hasSignedRoute: boolean;
  readonly plannedOn: CalendarDate | null;
  readonly plannedToOn: CalendarDate;
  readonly hasContract: boolean;
  readonly hasPassport: boolean;
  readonly passportExpiresOn: CalendarDate | null;
  readonly invitation: InvitationState | null;
  /** Terms of the invitation that counts: granted where it was, else asked. */
  readonly terms: Pick<VisaTerms, 'category' | 'entries' | 'validFromOn' | 'validToOn'> | null;
  /** The latest application at a consulate that was not withdrawn; null where none is recorded. */
  readonly application: ApplicationState | null;
  readonly visa: VisaFacts | null;
  /** What the host asks of its own people before anything is filed. */
  readonly approval: ApprovalWhole;
  /** The site lies in a closed or border zone: each person needs a permit. */
  readonly isInZone: boolean;
  readonly permits: readonly { readonly fromOn: CalendarDate; readonly toOn: CalendarDate }[];
  /** In the order of entry. */
  readonly stays: readonly { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }[];
  /** Duties to notify that are open and belong to an entry that has happened. */
  readonly unfiled: number;
  readonly openQuestions: number;
  readonly isOverrunOpen: boolean;
  readonly days: WayDays;
}

/** Something that is not there, and who has it. */
export interface Missing {
  readonly code: MissingCode;
  readonly holder: Party;
}

export const MISSING_CODES = [
  'signed-route',
  'planned-day',
  'contract',
  'passport',
  'passport-longer',
  'invitation',
  'invitation-answer',
  'invitation-for-the-dates',
  'visa-for-the-dates',
  'visa-of-the-category',
  'visa-of-the-entries',
  'confirmation',
  'exit',
  'answers',
  'overrun-decision',
  'approval-request',
  'approval',
  'approval-again',
  'zone-permit',
  'zone-permit-for-the-dates',
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

export const isInCountry = ({ stays }: Pick<WayFacts, 'stays'>): boolean => stays.at(-1)?.leftOn === null;
