import type { CaseRow } from '@sapar/contracts';
import { addDays, dayNumberOf, type CalendarDate } from '@sapar/domain';

interface Bar {
  readonly kind: 'stayed' | 'ahead' | 'over' | 'visa' | 'planned';
  /** Days from the first day of the window; a bar never leaves it. */
  readonly start: number;
  readonly length: number;
}

export interface TimelineRow {
  readonly bars: readonly Bar[];
  /** The last day for the notification, where it lies in the window. */
  readonly dueAt: number | null;
}

export interface Window {
  readonly from: CalendarDate;
  readonly days: number;
}

type Facts = Pick<
  CaseRow,
  'enteredOn' | 'leftOn' | 'untilOn' | 'plannedArrivalOn' | 'visaValidToOn' | 'dueOn' | 'dueState' | 'stage' | 'basis'
>;

/** How long a planned arrival is drawn when nobody has said how long the visit is. */
const PLANNED_DAYS = 7;

/** Days in the country, the days still allowed, days too long, the visa and the last day to notify, cut to a window. */
export function timelineRow(row: Facts, { from, days }: Window, today: string): TimelineRow {
  const first = dayNumberOf(from);
  const at = (on: string): number => dayNumberOf(on as CalendarDate) - first;
  const bars: Bar[] = [];
  const add = (kind: Bar['kind'], begin: number, end: number): void => {
    const [start, stop] = [Math.max(0, begin), Math.min(days - 1, end)];
    if (stop >= start) bars.push({ kind, start, length: stop - start + 1 });
  };
  if (row.enteredOn !== null && row.visaValidToOn !== null && row.basis === 'visa')
    add('visa', at(row.enteredOn), at(row.visaValidToOn));
  if (row.enteredOn !== null) {
    const last = row.leftOn ?? today;
    add('stayed', at(row.enteredOn), at(last));
    if (row.leftOn === null && row.untilOn !== null && row.untilOn > today)
      add('ahead', at(today) + 1, at(row.untilOn));
    if (row.untilOn !== null && last > row.untilOn) add('over', at(row.untilOn) + 1, at(last));
  } else if (row.stage === 'planned' && row.plannedArrivalOn !== null) {
    add('planned', at(row.plannedArrivalOn), at(addDays(row.plannedArrivalOn as CalendarDate, PLANNED_DAYS - 1)));
  }
  const due = row.dueState === 'open' && row.dueOn !== null ? at(row.dueOn) : null;
  return { bars, dueAt: due === null || due < 0 || due >= days ? null : due };
}
