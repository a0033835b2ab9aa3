import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readDateFacts, type DateFacts } from '../dates/date-facts.js';
import type { WantedDate } from '../dates/wanted-date.js';
import { wantedDates } from '../dates/wanted-dates.js';
import { endDate, moveDate } from '../dates/write-date.js';
import type { HostLaw } from './law-of-host.js';
import type { HeldProposal } from './proposals.queries.js';

export interface DateByLaw {
  readonly facts: DateFacts;
  readonly wanted: WantedDate | null;
}

/** A watched date of a proposal as the law of this moment has it. */
export async function dateByLaw(
  transaction: Transaction,
  law: HostLaw,
  { caseId, kind, occasion }: HeldProposal,
): Promise<DateByLaw> {
  const facts = await readDateFacts(transaction, caseId);
  const wanted = wantedDates(facts, law, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  return { facts, wanted: wanted.find((date) => date.kind === kind && date.occasion === occasion) ?? null };
}

/** Writes it as a revision that the law made. */
export async function takeDate(
  transaction: Transaction,
  { facts, wanted }: DateByLaw,
  { deadlineId: id, kind, dueOn, deadlineRevision: revision, deadlineVersion: version }: HeldProposal,
): Promise<void> {
  if (wanted === null) await endDate(transaction, facts, { id, kind, dueOn, version }, 'law-changed');
  else await moveDate(transaction, facts, wanted, { row: { id, revision, version }, reason: 'law-changed' });
}
