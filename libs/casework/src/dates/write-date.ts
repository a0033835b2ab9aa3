import { endOfDayInKazakhstan } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { outdateProposals } from '../law/outdate-proposals.js';
import { cancelReminders } from '../reminders/plan-reminders.js';
import type { DateFacts } from './date-facts.js';
import { contentOf, type DateRow } from './date-rows.js';
import { planDates } from './plan-dates.js';
import type { WantedDate } from './wanted-date.js';

type Sides = Pick<DateFacts, 'caseId' | 'hostTenantId' | 'supplierTenantId'>;

export const openDate = (transaction: Transaction, sides: Sides, date: WantedDate, reason: string): Promise<void> =>
  write(transaction, sides, date, { id: uuidv7(), revision: 1, reason });

/** The next revision of a date; nothing of the old one is reminded of any more. */
export async function moveDate(
  transaction: Transaction,
  sides: Sides,
  date: WantedDate,
  { row, reason }: { readonly row: Pick<DateRow, 'id' | 'revision' | 'version'>; readonly reason: string },
): Promise<void> {
  const { id, revision, version } = row;
  await cancelReminders(transaction, id, reason);
  await outdateProposals(transaction, id);
  await write(transaction, sides, date, { id, revision: revision + 1, version, reason });
}

/** Nothing is left to watch: who has left keeps the answer whether it was in time. */
export async function endDate(
  transaction: Transaction,
  { last }: Pick<DateFacts, 'last'>,
  { id, kind, dueOn, version }: Pick<DateRow, 'id' | 'kind' | 'dueOn' | 'version'>,
  reason: string,
): Promise<void> {
  const leftOn = last?.leftOn ?? null;
  const isStayEnd = kind === 'last-lawful-day' || kind === 'exit-expected';
  const isLate = leftOn !== null && dueOn !== null && leftOn > dueOn;
  const state = !isStayEnd || leftOn === null ? 'withdrawn' : isLate ? 'met-late' : 'met';
  await transaction.update('deadline', id, version, { state, settledAt: transaction.now });
  await cancelReminders(transaction, id, reason);
  await outdateProposals(transaction, id);
}

interface Place {
  readonly id: string;
  readonly revision: number;
  /** Of the row that is there already. */
  readonly version?: number;
  readonly reason: string;
}

async function write(
  transaction: Transaction,
  { caseId, hostTenantId, supplierTenantId }: Sides,
  date: WantedDate,
  { id, revision, version, reason }: Place,
): Promise<void> {
  const sides = { hostTenantId, supplierTenantId };
  const { subject, eventOn, dueOn } = date;
  const dates = { subject, eventOn, dueOn, dueAt: endOfDayInKazakhstan(dueOn), isProvisional: false };
  const row = {
    ...{ ...dates, revision, stayId: date.stayId, shownFrom: date.shownFrom, becameKnownAt: transaction.now },
    ...{ state: 'open', settledAt: null, closedOn: null, closedNumber: null, closedDocumentId: null },
    ...{ closedNote: null, closedBy: null },
  };
  if (version !== undefined) await transaction.update('deadline', id, version, row);
  else
    await transaction.insert('deadline', {
      ...{ id, ...sides, caseId, kind: date.kind, occasion: date.occasion, ...row, createdAt: transaction.now },
    });
  await transaction.insert('deadline_revision', {
    ...{ id: uuidv7(), ...sides, deadlineId: id, revision, ...dates, steps: date.steps, detail: contentOf(date) },
    ...{ ruleId: date.rule?.id ?? 'none', ruleVersion: date.rule?.version ?? 'none', convention: 'none' },
    ...{ calendarVersion: date.calendarVersion, freshness: date.freshness, confidence: date.confidence },
    ...{ decisions: date.decisions, reason, createdBy: transaction.scope.userId, createdAt: transaction.now },
  });
  await planDates(transaction, { id, caseId, ...sides, revision }, date);
}
