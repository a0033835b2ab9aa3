import { PURPOSES, type Purpose } from '@sapar/contracts';
import {
  approvalWhole,
  type ApplicationState,
  type ApprovalLevel,
  type CalendarDate,
  type InvitationState,
  type WayDays,
  type WayEnd,
  type WayFacts,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { ACTIVITY_OF } from '../routes/route-facts.js';
import { WAY_FACTS } from './way-facts.sql.js';

interface Row {
  readonly stage: string;
  readonly basis: WayFacts['basis'];
  readonly plannedOn: CalendarDate | null;
  readonly visaFromOn: CalendarDate | null;
  readonly visaToOn: CalendarDate | null;
  readonly visaCategory: string | null;
  readonly visaEntries: string | null;
  readonly plannedToOn: CalendarDate;
  readonly purpose: Purpose;
  readonly citizenship: string;
  readonly routeActivity: string | null;
  readonly routeCitizenship: string | null;
  readonly hasContract: boolean;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly technicianName: string;
  readonly hasPassport: boolean;
  readonly passportExpiresOn: CalendarDate | null;
  readonly invitation: InvitationState | null;
  readonly termCategory: string | null;
  readonly termEntries: string | null;
  readonly termFromOn: string | null;
  readonly termToOn: string | null;
  readonly application: ApplicationState | null;
  readonly endKind: 'cancelled' | 'replaced' | 'host-changed' | 'closed' | null;
  readonly needsApproval: boolean;
  readonly approvals: readonly ApprovalLevel[];
  readonly isInZone: boolean;
  readonly permits: WayFacts['permits'];
  readonly stays: WayFacts['stays'];
  readonly unfiled: number;
  readonly openQuestions: number;
  readonly days: Readonly<Partial<Record<string, CalendarDate | null>>>;
}

/** The facts of a case's way, and who stands behind its parties. */
export interface WayOfRow {
  readonly facts: WayFacts;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly technicianName: string;
}

/** Talks are no work on equipment; training is grey and counts as work until a person has decided. */
const HANDS_ON: readonly string[] = PURPOSES;

export async function readWayFacts(transaction: Transaction, caseId: string): Promise<WayOfRow> {
  const row = found(await transaction.first<Row>(WAY_FACTS, [caseId]));
  const { hostTenantId, supplierTenantId, technicianName } = row;
  return { facts: factsOf(row), hostTenantId, supplierTenantId, technicianName };
}

function factsOf(row: Row): WayFacts {
  return {
    end: endOf(row),
    isClosed: row.stage === 'left' && row.endKind === 'closed',
    basis: row.basis,
    isHandsOn: HANDS_ON.includes(row.purpose),
    // A route signed for other work, or for another passport, is not this one's.
    hasSignedRoute: row.routeActivity === ACTIVITY_OF[row.purpose] && row.routeCitizenship === row.citizenship,
    ...{ plannedOn: row.plannedOn, plannedToOn: row.plannedToOn, hasContract: row.hasContract },
    ...{ hasPassport: row.hasPassport, passportExpiresOn: row.passportExpiresOn },
    ...{ invitation: row.invitation, terms: termsOf(row), application: row.application, visa: visaOf(row) },
    approval: approvalWhole(row.approvals, row.needsApproval),
    ...{ isInZone: row.isInZone, permits: row.permits },
    ...{ stays: row.stays, unfiled: row.unfiled, openQuestions: row.openQuestions },
    isOverrunOpen: row.days['overrun-decision'] !== undefined,
    days: daysOf(row.days),
  };
}

function endOf({ stage, endKind }: Row): WayEnd | null {
  if (stage === 'not-admitted') return 'not-admitted';
  if (stage !== 'cancelled') return null;
  return endKind === null || endKind === 'closed' ? 'cancelled' : endKind;
}

function visaOf({ visaFromOn, visaToOn, visaCategory, visaEntries }: Row): WayFacts['visa'] {
  if (visaFromOn === null && visaToOn === null) return null;
  return {
    ...{ validFromOn: visaFromOn, validToOn: visaToOn, category: visaCategory },
    entries: visaEntries === null ? null : entriesOf(visaEntries),
  };
}

function termsOf({ termCategory, termEntries, termFromOn, termToOn }: Row): WayFacts['terms'] {
  if (termCategory === null || termFromOn === null || termToOn === null) return null;
  return {
    ...{ category: termCategory, entries: entriesOf(termEntries ?? '1') },
    ...{ validFromOn: termFromOn, validToOn: termToOn },
  };
}

const entriesOf = (text: string): number | 'multiple' => (text === 'multiple' ? 'multiple' : Number(text));

function daysOf(days: Row['days']): WayDays {
  const stay = ['last-lawful-day', 'exit-expected', 'visa-free-registration'].map((kind) => days[kind] ?? null);
  return {
    notification: days['arrival-notification'] ?? null,
    invitationFiling: days['invitation-filing'] ?? null,
    invitationReady: days['invitation-ready'] ?? null,
    overrun: days['overrun-decision'] ?? null,
    stay: stay.filter((on) => on !== null).sort()[0] ?? null,
  };
}
