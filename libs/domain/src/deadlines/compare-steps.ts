import type { CalendarDate } from '../calendar/calendar-date.js';
import type { DeadlineStep } from './deadline.js';

/** A day that counts, or does not, for another reason than before. */
export interface StepChange {
  readonly on: CalendarDate;
  readonly before: DeadlineStep['reason'];
  readonly after: DeadlineStep['reason'];
}

/** Days whose reason differs between two counts of one deadline; days that only one of them reaches say nothing new. */
export function compareSteps(before: readonly DeadlineStep[], after: readonly DeadlineStep[]): readonly StepChange[] {
  const earlier = new Map(before.map((step) => [step.on, step.reason]));
  return after.flatMap(({ on, reason }) => {
    const was = earlier.get(on);
    return was === undefined || was === reason ? [] : [{ on, before: was, after: reason }];
  });
}
