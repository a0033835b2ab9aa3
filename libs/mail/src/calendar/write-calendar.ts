import { addDays } from '@sapar/domain';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent } from './calendar-event.js';

/**
 * The text of a calendar (RFC 5545). Whole days only, as the law counts them: given as days and without any time zone, so
 * that the clock of the machine has no say.
 */
export function writeCalendar(name: string, method: 'publish' | 'cancel', events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name,
    method: method === 'publish' ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
    prodId: { company: 'Sapar', product: 'Sapar', language: 'EN' },
  });
  for (const event of events)
    calendar.createEvent({
      ...{ id: event.uid, sequence: event.sequence, allDay: true, start: event.on, end: addDays(event.on, 1) },
      ...{ summary: event.title, description: event.description, stamp: event.changedAt },
      ...(event.url === null ? {} : { url: event.url }),
      ...(event.isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    });
  return calendar.toString();
}
