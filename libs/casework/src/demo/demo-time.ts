import { instantAt, KAZAKHSTAN_ZONE, type CalendarDate, type WorkingCalendar } from '@sapar/domain';
import type { Casework } from '../casework.js';
import { dayOf, type DemoDay } from './demo-day.js';

/** The day on which the demo is loaded, and the calendar that its days are counted in. */
export interface DemoTime {
  readonly today: CalendarDate;
  readonly calendar: WorkingCalendar;
}

export const onDay = ({ today, calendar }: DemoTime, day: DemoDay): CalendarDate => dayOf(day, today, calendar);

/** The same use-cases on an earlier day at that time in Kazakhstan: what is over was recorded when it happened. */
export function caseworkOn(casework: Casework, time: DemoTime, day: DemoDay, clock: string): Casework {
  const now = instantAt(onDay(time, day), clock, KAZAKHSTAN_ZONE);
  return {
    ...casework,
    unitOfWork: {
      run: (scope, work) => casework.unitOfWork.run(scope, (transaction) => work(transaction.at(now))),
      read: (scope, ...statement) => casework.unitOfWork.read(scope, ...statement),
      ask: (...statement) => casework.unitOfWork.ask(...statement),
    },
  };
}
