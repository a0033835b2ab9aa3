import { endOfDayInKazakhstan, type StepChange } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { DateFacts } from '../dates/date-facts.js';
import { contentOf, type DateRow } from '../dates/date-rows.js';
import { planDates } from '../dates/plan-dates.js';
import type { WantedDate } from '../dates/wanted-date.js';
import type { Cause } from './propose-date.js';

export interface MovedDate {
  readonly row: DateRow;
  /** Null when the law as it is now asks for no such date. */
  readonly date: WantedDate | null;
  readonly changes: readonly StepChange[];
}

/** Writes the old and the new day of one watched date; an earlier day is reminded of at once. */
export async function proposeWanted(
  transaction: Transaction,
  { caseId, hostTenantId, supplierTenantId }: DateFacts,
  { row, date, changes, cause }: MovedDate & { readonly cause: Cause | null },
): Promise<void> {
  const id = uuidv7();
  const sides = { hostTenantId, supplierTenantId, caseId };
  const dueOn = date?.dueOn ?? null;
  await transaction.insert('deadline_proposal', {
    ...{ id, ...sides, deadlineId: row.id, revision: row.revision, oldDueOn: row.dueOn, newDueOn: dueOn },
    ...{ newDueAt: dueOn === null ? null : endOfDayInKazakhstan(dueOn), newOfficeCutoffAt: null },
    ...{ steps: date?.steps ?? [], detail: date === null ? null : contentOf(date), convention: 'none' },
    ...{ ruleVersion: date?.rule?.version ?? 'none', calendarVersion: date?.calendarVersion ?? null },
    ...{ changes, cause: cause ?? causeOf(row, date), state: 'open', createdAt: transaction.now },
  });
  if (date === null || (row.dueOn !== null && date.dueOn >= row.dueOn)) return;
  await planDates(transaction, { id: row.id, ...sides, revision: row.revision, proposalId: id }, date);
}

/** For what was shipped the versions tell it; another figure of a limit has the same version of its rule beside it. */
const causeOf = (row: DateRow, date: WantedDate | null): Cause =>
  date !== null && date.calendarVersion !== row.calendarVersion
    ? { kind: 'calendar', version: date.calendarVersion, signedName: null, reason: null }
    : { kind: 'catalogue', version: date?.rule?.version ?? null, signedName: null, reason: null };
