import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from './calendar-date.js';

/** One zone for the whole country, UTC+5, since 2024-03-01 (government resolution of 19.01.2024). */
export const KAZAKHSTAN_ZONE = 'Asia/Almaty';

/** The moment at which the clock of `zone` shows `time` (`HH:MM` or `HH:MM:SS`) on `date`; a skipped hour moves forward. */
export function instantAt(date: CalendarDate, time: string, zone: string): Instant {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return local.toInstant().toString() as Instant;
}

/** The day that the wall calendar of `zone` shows at `instant`. */
export function calendarDateIn(zone: string, instant: Instant): CalendarDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as CalendarDate;
}

/** The wall clock of `zone` at `instant`, `HH:MM`. */
export function clockIn(zone: string, instant: Instant): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

// A zoned date costs more than a whole count, and there are few last days: at most one entry a day of 1900–2200.
const endsOfDays = new Map<CalendarDate, string>();

/** Last second of `date` in Kazakhstan with its offset, `2026-03-27T23:59:59+05:00`. No source gives an hour: our reading. */
export function endOfDayInKazakhstan(date: CalendarDate): string {
  const known = endsOfDays.get(date);
  if (known !== undefined) return known;
  const end = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: KAZAKHSTAN_ZONE, plainTime: '23:59:59' });
  const text = end.toString({ timeZoneName: 'never' });
  endsOfDays.set(date, text);
  return text;
}
