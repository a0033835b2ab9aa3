import type { CalendarDate, Instant } from '@sapar/domain';
import { MINUTES_A_DAY, dateOfDayNumber, dayNumberOf } from './parts.js';

/** What a clock in Kazakhstan shows at one moment. */
export interface KazakhstanTime {
  readonly on: CalendarDate;
  /** `HH:MM` */
  readonly clock: string;
  readonly offsetHours: number;
}

// One zone, UTC+5, since 2024-03-01 00:00 local time (then UTC+6); Asia/Almaty had UTC+6 since 2005.
const ONE_ZONE_SINCE_MINUTE = dayNumberOf('2024-03-01' as CalendarDate) * MINUTES_A_DAY - 6 * 60;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Minutes since 1970-01-01 UTC of an ISO moment with `Z` or an offset; RangeError on any other text. */
export function minuteOf(instant: Instant | string): number {
  const match = INSTANT.exec(instant);
  if (match === null) throw new RangeError(`not an instant: ${instant}`);
  const [, on = '', hour, minute, sign, offsetHour = '0', offsetMinute = '0'] = match;
  const local = dayNumberOf(on as CalendarDate) * MINUTES_A_DAY + Number(hour) * 60 + Number(minute);
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  return sign === '-' ? local + offset : local - offset;
}

/** Day and wall clock in Kazakhstan at `instant`, with the offset then in force; correct from 2005 on. */
export function kazakhstanTimeAt(instant: Instant | string): KazakhstanTime {
  const utc = minuteOf(instant);
  const offsetHours = utc < ONE_ZONE_SINCE_MINUTE ? 6 : 5;
  const local = utc + offsetHours * 60;
  const dayNumber = Math.floor(local / MINUTES_A_DAY);
  const minuteOfDay = local - dayNumber * MINUTES_A_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
  return { on: dateOfDayNumber(dayNumber), clock, offsetHours };
}

/** Hours ahead of UTC that hold at the end of `date` in Kazakhstan. */
export function kazakhstanOffsetOn(date: CalendarDate): number {
  return date < '2024-03-01' ? 6 : 5;
}
