import { addDays, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, clockIn, instantAt } from '../calendar/zone.js';
import { compareInstants } from './planning-days.js';
import type { PlannedReminder, ReminderRecipient } from './planned-reminder.js';
import type { ReminderPolicy } from './reminder-policy.js';

interface Placing {
  readonly window: ReminderPolicy['window'];
  readonly now: Instant;
  readonly dueOn: CalendarDate | null;
  readonly officeZone: string;
  readonly recipientOf: (key: string) => ReminderRecipient | undefined;
}

/**
 * Moves what can wait into the hours in which its reader wants mail: the same morning, the same evening when that still
 * lies ahead, else the next morning. Critical mail leaves at once, and nothing is moved past its last day.
 */
export function placeInWindow(reminder: PlannedReminder, placing: Placing): PlannedReminder {
  if (reminder.isCritical) return reminder;
  const { window, now, dueOn, officeZone, recipientOf } = placing;
  const zone = window.zone ?? recipientOf(reminder.recipientKey)?.zone ?? officeZone;
  const clock = clockIn(zone, reminder.dueAt);
  if (clock >= window.from && clock <= window.to) return reminder;
  const on = calendarDateIn(zone, reminder.dueAt);
  const evening = instantAt(on, window.to, zone);
  const dueAt =
    clock < window.from
      ? instantAt(on, window.from, zone)
      : compareInstants(evening, now) >= 0
        ? evening
        : instantAt(addDays(on, 1), window.from, zone);
  const isPast =
    dueOn !== null && calendarDateIn(officeZone, reminder.dueAt) <= dueOn && calendarDateIn(officeZone, dueAt) > dueOn;
  return isPast ? reminder : { ...reminder, dueAt };
}
