import type { CalendarDate } from '../calendar/calendar-date.js';
import type { VisitStep, VisitStepReason } from './visit-deadline.js';

/** A day that counts, or does not, for another reason than before. */
export interface StepChange {
  readonly on: CalendarDate;
  readonly before: VisitStepReason;
  readonly after: VisitStepReason;
}

/** Days whose reason differs between two counts of one deadline; days that only one of them reaches say nothing new. */
export function compareSteps(before: readonly VisitStep[], after: readonly VisitStep[]): readonly StepChange[] {
  const earlier = new Map(before.map((step) => [step.on, step.reason]));
  return after.flatMap(({ on, reason }) => {
    const was = earlier.get(on);
    return was === undefined || was === reason ? [] : [{ on, before: was, after: reason }];
  });
}
