import { daysBetween, type CalendarDate } from '../calendar/calendar-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { computeNotificationDeadline } from './notification-deadline.js';
import type { NotificationDeadlineRule } from './notification-rule.js';
import type { VisitAnswer, VisitDeadlineKind, VisitFinding } from './visit-deadline.js';

/** The rule on the arrival notification, which every later notification follows, and the calendar to count in. */
export interface NotificationLaw {
  readonly rule: NotificationDeadlineRule;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
}

/** When a trip to another region calls for a notification, in the words of the rule; the first is the strictest. */
export const REGION_TRIP_READINGS = ['any-overnight', 'over-five-days', 'address-change'] as const;
export type RegionTripReading = (typeof REGION_TRIP_READINGS)[number];
export const STRICTEST_TRIP_READING: RegionTripReading = 'any-overnight';

const LONGEST_FREE_TRIP_DAYS = 5;

/** Each change of address starts a notification of its own; an earlier one not yet filed stays due (S7). */
export function addressNotification(movedOn: CalendarDate, law: NotificationLaw): VisitAnswer {
  return { deadlines: [notificationOf('address-notification', null, movedOn, law)], findings: [] };
}

/** S14: each entry, also one on the day of the exit, starts a notification of its own. */
export function entryNotifications(enteredOn: readonly CalendarDate[], law: NotificationLaw): VisitAnswer {
  const deadlines = enteredOn.map((on, index) =>
    notificationOf('entry-notification', `${on}#${String(index + 1)}`, on, law),
  );
  return { deadlines, findings: [] };
}

export interface RegionTrip {
  readonly leavesOn: CalendarDate;
  readonly returnsOn: CalendarDate;
  readonly changesAddress: boolean;
  readonly reading?: RegionTripReading;
}

/** A trip to another region by the reading in use; what the other readings say stands beside it as notes. */
export function regionTripNotification(trip: RegionTrip, law: NotificationLaw): VisitAnswer {
  const reading = trip.reading ?? STRICTEST_TRIP_READING;
  const due = notificationOf('region-trip-notification', reading, trip.leavesOn, law);
  const strict = due.outcome === 'computed' ? { ...due, confidence: 'contested' as const } : due;
  const isNeeded = tripNeedsNotification(trip, reading);
  const others = REGION_TRIP_READINGS.filter((other) => other !== reading);
  return {
    deadlines: isNeeded ? [strict] : [],
    findings: [
      ...(isNeeded ? [] : [noteOn('reading-in-use-needs-none', reading)]),
      ...others.map((other) =>
        noteOn(tripNeedsNotification(trip, other) ? 'reading-needs-notification' : 'reading-needs-none', other),
      ),
    ],
  };
}

const noteOn = (code: VisitFinding['code'], reading: RegionTripReading): VisitFinding => ({
  ...{ code, severity: 'note', facts: { reading } },
});

/** Whether a trip calls for a notification by a reading. */
export function tripNeedsNotification(
  trip: Pick<RegionTrip, 'leavesOn' | 'returnsOn' | 'changesAddress'>,
  reading: RegionTripReading,
): boolean {
  const nights = daysBetween(trip.leavesOn, trip.returnsOn);
  if (reading === 'any-overnight') return nights > 0 || trip.changesAddress;
  // Both days of travel count, so that five days are four nights.
  if (reading === 'over-five-days') return nights + 1 > LONGEST_FREE_TRIP_DAYS || trip.changesAddress;
  return trip.changesAddress;
}

function notificationOf(
  kind: VisitDeadlineKind,
  of: string | null,
  on: CalendarDate,
  law: NotificationLaw,
): VisitAnswer['deadlines'][number] {
  return { ...computeNotificationDeadline({ arrivedOn: on, ...law }), kind, of };
}
