import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import type { PlannedVisit } from './what-if.js';

export interface Rotation {
  readonly firstOn: CalendarDate;
  /** Days on site, both days of crossing counted. */
  readonly daysOn: number;
  /** Whole days between an exit and the next entry. */
  readonly daysOff: number;
  readonly count: number;
}

/** The visits of a rotation, such as 28/28, in their order. */
export function visitsOfRotation({ firstOn, daysOn, daysOff, count }: Rotation): readonly PlannedVisit[] {
  return Array.from({ length: count }, (_, index) => {
    const enteredOn = addDays(firstOn, index * (daysOn + daysOff));
    return { enteredOn, leftOn: addDays(enteredOn, daysOn - 1) };
  });
}
