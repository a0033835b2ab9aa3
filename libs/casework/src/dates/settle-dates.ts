import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lawOfHost } from '../law/law-of-host.js';
import { readDateFacts, type DateFacts } from './date-facts.js';
import { contentOf, holdDateRows, isAskedAbout, isSameDate, type DateRow } from './date-rows.js';
import type { WantedDate } from './wanted-date.js';
import { wantedDates } from './wanted-dates.js';
import { endDate, moveDate, openDate } from './write-date.js';

/**
 * The step inside a transaction after facts of a case have moved: opens, moves and ends the watched dates, each with its
 * reminders. A row is written only where the last day or what stands behind it has changed. `reason` is a code. What only
 * the law has moved waits for the person who is asked about it.
 */
export async function settleDates(transaction: Transaction, caseId: string, reason: string): Promise<void> {
  const facts = await readDateFacts(transaction, caseId);
  const law = await lawOfHost(transaction, facts.hostTenantId);
  const wanted = wantedDates(facts, law, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  await settleWanted(transaction, facts, wanted, reason);
}

/** The same with what is wanted counted already. */
export async function settleWanted(
  transaction: Transaction,
  facts: DateFacts,
  wanted: readonly WantedDate[],
  reason: string,
): Promise<void> {
  const rows = await holdDateRows(transaction, facts.caseId);
  for (const date of wanted) {
    const row = rows.find((one) => isSameDate(one, date));
    if (row === undefined) await openDate(transaction, facts, date, reason);
    else if (isMoved(row, date)) await moveDate(transaction, facts, date, { row, reason });
  }
  for (const row of rows) if (isOver(row, wanted)) await endDate(transaction, facts, row, reason);
}

/** Whether settling would write anything. */
export const isUnsettled = (rows: readonly DateRow[], wanted: readonly WantedDate[]): boolean =>
  rows.some((row) => isOver(row, wanted)) ||
  wanted.some((date) => {
    const row = rows.find((one) => isSameDate(one, date));
    return row === undefined || isMoved(row, date);
  });

/** What a person closed with a receipt stays closed; a decision about an overrun was about other dates than these. */
function isMoved(row: DateRow, date: WantedDate): boolean {
  const isSame = row.dueOn === date.dueOn && row.content === contentOf(date);
  if (row.isClosedByPerson && row.kind !== 'overrun-decision') return false;
  if (row.state === 'open' && isAskedAbout(row, date)) return false;
  return !isSame || (row.state !== 'open' && !row.isClosedByPerson);
}

const isOver = (row: DateRow, wanted: readonly WantedDate[]): boolean =>
  row.state === 'open' && !wanted.some((date) => isSameDate(row, date)) && !isAskedAbout(row, null);
