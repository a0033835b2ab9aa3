import { daysBetween, type CalendarDate } from '../calendar/calendar-date.js';

/** A visa as it is printed. */
export interface PrintedVisa {
  readonly category: string;
  readonly entries: number | 'multiple';
  readonly validFromOn: CalendarDate;
  readonly validToOn: CalendarDate;
  readonly stayDays: number | null;
}

/** A visit that is planned on it; `hasEntered` once an entry was made. */
export interface VisitOnVisa {
  readonly id: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly hasEntered: boolean;
  /** What the invitation of this visit asked for; null when nothing was asked. */
  readonly askedCategory: string | null;
}

export type VisitMisfit = 'before-validity' | 'after-validity' | 'too-long' | 'no-entry-left' | 'other-category';

/**
 * Why each planned visit does not fit a visa; visits that fit are left out. Entries are taken in the order of the visits,
 * those made first. Days are counted with both ends, as every stay is.
 */
export function visitsThatMisfit(
  visa: PrintedVisa,
  visits: readonly VisitOnVisa[],
): readonly { readonly id: string; readonly reasons: readonly VisitMisfit[] }[] {
  const inOrder = [...visits].sort((left, right) =>
    left.hasEntered === right.hasEntered ? (left.fromOn < right.fromOn ? -1 : 1) : left.hasEntered ? -1 : 1,
  );
  return inOrder
    .map((visit, place) => ({ id: visit.id, reasons: visit.hasEntered ? [] : reasonsOf(visa, visit, place) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsOf(visa: PrintedVisa, visit: VisitOnVisa, place: number): readonly VisitMisfit[] {
  const days = daysBetween(visit.fromOn, visit.toOn) + 1;
  const reasons: readonly (readonly [VisitMisfit, boolean])[] = [
    ['before-validity', visit.fromOn < visa.validFromOn],
    ['after-validity', visit.toOn > visa.validToOn],
    ['too-long', visa.stayDays !== null && days > visa.stayDays],
    ['no-entry-left', visa.entries !== 'multiple' && place >= visa.entries],
    ['other-category', visit.askedCategory !== null && visit.askedCategory !== visa.category],
  ];
  return reasons.filter(([, isSo]) => isSo).map(([reason]) => reason);
}
