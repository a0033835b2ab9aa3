import {
  createWorkingCalendar,
  type ArrivalDayConvention,
  type CalendarDate,
  type NotificationDeadlineRule,
  type WorkingCalendar,
} from '@sapar/domain';
import type { CalendarFile } from './calendar-file.js';
import type { Catalogue } from './load.js';
import { lookUp } from './look-up.js';

export const NOTIFICATION_DEADLINE = 'kz.notification.arrival.deadline';
/** Which trip to another region needs a notification at all. */
export const REGION_TRIP = 'kz.notification.region-trip';

/** The rule on the arrival notification as plain values for the engine; null before it was in force. */
export function notificationRuleOn(
  catalogue: Pick<Catalogue, 'rules'>,
  on: CalendarDate,
  today: CalendarDate,
): NotificationDeadlineRule | null {
  const found = lookUp(catalogue, NOTIFICATION_DEADLINE, on, today);
  if (found.freshness === 'gap' || typeof found.version.value !== 'number') return null;
  const strictest = found.rule.readings
    .find((reading) => reading.question === 'arrival-day')
    ?.options.find((option) => option.isStrictest);
  const arrivalDay: ArrivalDayConvention = strictest?.id === 'next-day' ? 'next-day' : 'arrival-day';
  return {
    id: found.rule.id,
    version: found.version.version,
    workingDays: found.version.value,
    arrivalDay,
    confidence: found.isContested ? 'contested' : found.confidence,
    checkedOn: found.checkedOn,
  };
}

/** The calendars of the catalogue joined into one that answers in constant time. */
export function workingCalendarOf(calendars: readonly CalendarFile[]): WorkingCalendar {
  return createWorkingCalendar(
    calendars.map(({ country, year, version, status, checkedOn, weekend, days }) => ({
      country,
      year,
      version,
      status,
      checkedOn,
      weekend,
      days: days.map(({ on, kind, name, isDoubtful, sources, tentative }) => ({
        on,
        kind,
        name,
        isDoubtful,
        sources,
        ...(tentative === undefined ? {} : { tentative }),
      })),
    })),
  );
}
