import {
  calendarDateIn,
  computeNotificationDeadline,
  KAZAKHSTAN_ZONE,
  officeCutoffAt,
  yearOf,
  type CalendarDate,
  type ComputedDeadline,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { basisOn, type CountBasis } from '../law/count-basis.js';
import { lawOfHost, type HostLaw } from '../law/law-of-host.js';
import { outdateProposals } from '../law/outdate-proposals.js';
import { hostDayOf, type ClockFacts } from '../law/start-reading.js';
import type { Law } from '../law/read-law.js';
import { cancelReminders, planReminders } from '../reminders/plan-reminders.js';
import { readOffice } from './host-duty.js';

/** The event that starts the clock, and whose case it belongs to. */
export interface ClockStart {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly stayId: string | null;
  /** `move` or `trip` for another address during the stay; left out for an arrival. */
  readonly subject?: 'move' | 'trip' | null;
  /** `entry:1`: the deadline is one row for each occasion, never keyed by its date. */
  readonly occasion: string;
  readonly eventOn: CalendarDate;
  readonly isProvisional: boolean;
  /** Why this revision exists, as a code. */
  readonly reason: string;
  /** The signed choice of a reading by which a trip needs its notification, where somebody chose. */
  readonly tripDecisionId?: string | null;
  /** Set for a deadline that a confirmed filing has closed: it stays closed, and the new last day says how. */
  readonly judge?: (dueOn: CalendarDate | null) => 'met' | 'met-late';
}

const KIND = 'arrival-notification';

/**
 * Opens the deadline of an occasion or raises its revision, by the law as shipped with the host's decisions laid over it;
 * earlier revisions stay with their steps. Answers its id.
 */
export async function settleDeadline(transaction: Transaction, shipped: Law, start: ClockStart): Promise<string> {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const law = await lawOfHost(transaction, start.hostTenantId, shipped);
  const atHostOn = start.subject == null ? await hostDayOf(transaction, start.stayId) : null;
  const { basis, counted, dates } = count(law, { ...start, atHostOn }, today);
  const [existing] = await transaction.query<{ id: string; revision: number }>(
    'select id, revision from deadline where case_id = $1 and kind = $2 and occasion = $3 for update',
    [start.caseId, KIND, start.occasion],
  );
  const id = existing?.id ?? uuidv7();
  const revision = (existing?.revision ?? 0) + 1;
  const { closesAt } = await readOffice(transaction, start.hostTenantId);
  const row = {
    ...dates,
    revision,
    stayId: start.stayId,
    subject: start.subject ?? null,
    state: start.judge?.(dates.dueOn) ?? (counted === null ? 'not-computable' : 'open'),
    officeCutoffAt: counted === null ? null : officeCutoffAt(counted.dueOn, closesAt),
    becameKnownAt: transaction.now,
    ...(start.judge === undefined ? { settledAt: null } : {}),
  };
  const sides = { hostTenantId: start.hostTenantId, supplierTenantId: start.supplierTenantId };
  if (existing === undefined) {
    await transaction.insert('deadline', {
      id,
      ...sides,
      caseId: start.caseId,
      kind: KIND,
      occasion: start.occasion,
      ...row,
      createdAt: transaction.now,
    });
  } else {
    await changeDeadline(transaction, id, row);
    await cancelReminders(transaction, id, start.reason);
    await outdateProposals(transaction, id);
  }
  await transaction.insert('deadline_revision', {
    id: uuidv7(),
    ...sides,
    deadlineId: id,
    revision,
    subject: start.subject ?? null,
    ...dates,
    ...evidenceOf(counted, basis, start),
    reason: start.reason,
    createdBy: transaction.scope.userId,
    createdAt: transaction.now,
  });
  if (start.judge !== undefined) return id;
  await planReminders(transaction, (basis ?? law.base).calendar, {
    ...{ id, ...sides, caseId: start.caseId, revision, dueOn: dates.dueOn },
    ...{ isProvisional: start.isProvisional, eventOn: start.eventOn, becameKnownAt: transaction.now },
  });
  return id;
}

/** The last day as the law in force has it, or the year that is missing. */
function count(law: HostLaw, { eventOn, isProvisional, atHostOn }: ClockStart & ClockFacts, today: CalendarDate) {
  const basis = basisOn(law, { eventOn, atHostOn: atHostOn ?? null }, today);
  const computed = basis === null ? null : computeNotificationDeadline({ arrivedOn: eventOn, today, ...basis });
  const counted = computed?.outcome === 'computed' ? computed : null;
  const missingYear = computed?.outcome === 'not-computable' ? computed.missingYear : yearOf(eventOn);
  const dates = {
    isProvisional,
    eventOn,
    dueOn: counted?.dueOn ?? null,
    dueAt: counted?.dueAt ?? null,
    missingYear: counted === null ? missingYear : null,
  };
  return { basis, counted, dates };
}

async function changeDeadline(
  transaction: Transaction,
  id: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const [current] = await transaction.query<{ version: number }>('select version from deadline where id = $1', [id]);
  await transaction.update('deadline', id, current?.version ?? 0, row);
}

function evidenceOf(
  computed: ComputedDeadline | null,
  basis: CountBasis | null,
  { subject, tripDecisionId }: ClockStart,
): Readonly<Record<string, unknown>> {
  return {
    steps: computed?.steps ?? [],
    ruleId: basis?.rule.id ?? 'unknown',
    ruleVersion: basis?.rule.version ?? 'unknown',
    convention: basis?.convention ?? 'arrival-day',
    calendarVersion: computed?.calendar.version ?? null,
    freshness: computed?.freshness ?? null,
    // Whether a trip needs a notification at all is disputed, whatever is agreed about its last day.
    confidence: computed !== null && subject === 'trip' ? 'contested' : (computed?.confidence ?? null),
    decisions: [...(basis?.decisions ?? []).map(({ id }) => id), ...(tripDecisionId == null ? [] : [tripDecisionId])],
  };
}
