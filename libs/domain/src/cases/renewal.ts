import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import { countWorkingDaysFrom } from '../deadlines/count-days.js';
import type { InvitationLaw } from '../deadlines/invitation-window.js';

/** What a refusal can be about; a new request copies everything else. */
export const RENEWAL_PARTS = ['people', 'name', 'passport', 'category', 'entries', 'dates', 'days', 'papers'] as const;
export type RenewalPart = (typeof RENEWAL_PARTS)[number];

/** What hangs on the day of a visit and falls with it. */
export const RENEWAL_LOSSES = ['planned-day', 'ticket', 'lodging', 'appointment', 'paper', 'application'] as const;
export type RenewalLoss = (typeof RENEWAL_LOSSES)[number];

/**
 * The first day of entry of a request that is filed on a day: the day after the authority's working days have ended.
 * Null where the calendar does not reach so far. Source: visa rules 11-1-2/555 and 1100.
 */
export function earliestEntryAfterFiling(
  filedOn: CalendarDate,
  { processing, calendar, today }: Pick<InvitationLaw, 'processing' | 'calendar' | 'today'>,
): CalendarDate | null {
  const figures = { kind: 'invitation-ready', figure: processing, today } as const;
  const ready = countWorkingDaysFrom(figures, addDays(filedOn, 1), calendar, 'authority');
  return ready.outcome === 'computed' ? addDays(ready.dueOn, 1) : null;
}

/** One thing of a visit with its day; what was made for the planned day stands and falls with that. */
export interface HeldThing {
  readonly kind: RenewalLoss;
  readonly caseId: string;
  readonly on: CalendarDate;
}

/**
 * What no longer holds when nobody can enter before a day: planned days and appointments before it, and tickets, lodging,
 * papers and applications of visits whose planned day falls. Of an unknown first day nothing is said to hold.
 */
export function lostByRenewal<T extends HeldThing>(
  things: readonly T[],
  earliestOn: CalendarDate | null,
): readonly T[] {
  const isTooEarly = ({ on }: HeldThing): boolean => earliestOn === null || on < earliestOn;
  const fallen = new Set(
    things.filter((one) => one.kind === 'planned-day' && isTooEarly(one)).map(({ caseId }) => caseId),
  );
  return things.filter((one) =>
    one.kind === 'planned-day' || one.kind === 'appointment' ? isTooEarly(one) : fallen.has(one.caseId),
  );
}
