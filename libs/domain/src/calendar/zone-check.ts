import { calendarDate } from './calendar-date.js';
import { instantAt, KAZAKHSTAN_ZONE } from './zone.js';

/** Noons in Almaty on both sides of 2024-03-01, when all of Kazakhstan went to UTC+5 (resolution of 19.01.2024). */
const KNOWN_NOONS: readonly (readonly [string, string])[] = [
  ['2024-02-28', '2024-02-28T06:00:00Z'],
  ['2024-03-01', '2024-03-01T07:00:00Z'],
  ['2026-07-01', '2026-07-01T07:00:00Z'],
];

/** Whether this runtime's zone data know UTC+5 since 2024-03-01; older data would shift every cut-off by an hour. */
export function knowsKazakhstanZone(zone: string = KAZAKHSTAN_ZONE): boolean {
  return KNOWN_NOONS.every(([on, instant]) => instantAt(calendarDate(on), '12:00', zone) === instant);
}
