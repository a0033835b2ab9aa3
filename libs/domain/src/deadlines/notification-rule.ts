import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Confidence } from '../law/vocabulary.js';
import type { ArrivalDayConvention } from './deadline.js';

/** The rule on the arrival notification in the version that was in force on the day of arrival, as plain values. */
export interface NotificationDeadlineRule {
  readonly id: string;
  readonly version: string;
  /** Length of the period in working days. */
  readonly workingDays: number;
  /** Whether the day of arrival is day 1 when it is a working day: the default reading, the stricter one. */
  readonly arrivalDay: ArrivalDayConvention;
  readonly confidence: Confidence;
  readonly checkedOn: CalendarDate;
}
