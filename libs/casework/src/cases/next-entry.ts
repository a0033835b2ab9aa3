import type { Transaction } from '@sapar/persistence';

/** The number of the entry that comes next. Removed stays keep their number, and so does the deadline of their occasion. */
export async function nextEntry(transaction: Transaction, caseId: string): Promise<number> {
  const last = 'select coalesce(max(ordinal), 0) + 1 as next from stay where case_id = $1';
  return (await transaction.first<{ next: number }>(last, [caseId]))?.next ?? 1;
}

/** A deadline is one row for each entry, planned or real, never keyed by its date. */
export const occasionOf = (entry: number): string => `entry:${String(entry)}`;

/** The occasion of a planned arrival is that of the entry it becomes, so that the arrival takes the same row over. */
export const plannedOccasion = async (transaction: Transaction, caseId: string): Promise<string> =>
  occasionOf(await nextEntry(transaction, caseId));
