import { daysBetween, type CalendarDate } from '@sapar/domain';
import type { CaseInHand } from './case-in-hand.js';
import type { StayRow } from './days.queries.js';

/**
 * What the case knows of the visa, and how many entries were made on it. An entry within the dates of two visas is counted on
 * both, the strict reading: nobody stamps which of them carried it.
 */
export interface VisaInHand {
  readonly category: string | null;
  readonly entries: string | null;
  readonly stayDays: number | null;
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate | null;
  readonly entriesUsed: number;
  /** Those of this case alone: another case may stand on another visa whose days overlap. */
  readonly entriesOfCase: number;
  /** First day that days are counted from: of the visa, else of the case's first entry. */
  readonly countsFrom: CalendarDate;
}

export function visaInHand(inHand: CaseInHand, stays: readonly StayRow[], on: CalendarDate): VisaInHand {
  const { visaFromOn: fromOn, visaToOn: toOn, visaCategory, visaEntries, visaStayDays, enteredOn } = inHand;
  const countsFrom = fromOn ?? enteredOn ?? on;
  const entered = stays.filter(
    (stay) => isOnVisa(stay) && stay.enteredOn >= countsFrom && (toOn === null || stay.enteredOn <= toOn),
  );
  return {
    ...{ category: visaCategory, entries: visaEntries, stayDays: visaStayDays, fromOn, toOn, countsFrom },
    entriesUsed: entered.length,
    entriesOfCase: entered.filter(({ caseId }) => caseId === inHand.caseId).length,
  };
}

const isOnVisa = ({ basis }: StayRow): boolean => basis === 'visa' || basis === 'unknown';

/** Single or multiple, as printed; a second entry on the same visa proves that it is no single-entry one. */
export function entriesKindOf({
  entries,
  entriesOfCase,
}: Pick<VisaInHand, 'entries' | 'entriesOfCase'>): 'single' | 'multiple' | null {
  if (entries !== null) return entries === '1' ? 'single' : 'multiple';
  return entriesOfCase >= 2 ? 'multiple' : null;
}

/** Days of validity, both ends included. */
export const validityOf = ({ fromOn, toOn }: VisaInHand): number | null =>
  fromOn === null || toOn === null ? null : daysBetween(fromOn, toOn) + 1;

/** Entries that are left; null for a visa of any number, or of a number that nobody recorded. */
export function entriesLeftOf({ entries, entriesUsed }: VisaInHand): number | null {
  return entries === null || entries === 'multiple' ? null : Math.max(0, Number(entries) - entriesUsed);
}
