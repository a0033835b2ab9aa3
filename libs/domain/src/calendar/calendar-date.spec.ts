import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  calendarDate,
  daysBetween,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
} from './calendar-date.js';
import { calendarDateOf, dayNumberOf } from './day-number.js';
import { calendarDateIn, clockIn, endOfDayInKazakhstan, instantAt, KAZAKHSTAN_ZONE } from './zone.js';
import { knowsKazakhstanZone } from './zone-check.js';

describe('days of the calendar', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '26-01-01',
    '2026-1-1',
    '1899-12-31',
    '2201-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '2026-00-10',
    '2026-01-00',
    '2026/01/01',
    '2026-0a-01',
    '0NaN-NaN-NaN',
    '',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('reads the first day of 1900 and the last of 2200', () => {
    expect([parseCalendarDate('1900-01-01'), parseCalendarDate('2200-12-31')]).toEqual(['1900-01-01', '2200-12-31']);
  });

  it('refuses a literal that is no day, and names it', () => {
    expect(() => calendarDate('2026-02-30')).toThrow('not a calendar date: 2026-02-30');
  });

  it('knows 29 February in leap years only', () => {
    expect([parseCalendarDate('2028-02-29'), parseCalendarDate('2000-02-29')]).toEqual(['2028-02-29', '2000-02-29']);
    expect(parseCalendarDate('2100-02-29')).toBeNull();
  });

  it('agrees with a library of dates on the first and the last day of every month from 1900 to 2200', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    const differing = Array.from({ length: 301 * 12 }, (_, month) =>
      Temporal.PlainDate.from('1900-02-01').add({ months: month }),
    )
      .flatMap((first) => [first.subtract({ days: 1 }), first])
      .filter((known) => {
        const date = known.toString() as CalendarDate;
        const number = epoch.until(known).days;
        return dayNumberOf(date) !== number || calendarDateOf(number) !== date || weekdayOf(date) !== known.dayOfWeek;
      });
    expect(differing.map(String)).toEqual([]);
  });

  it('adds and counts days across years, forwards and back', () => {
    expect([addDays(calendarDate('2028-02-28'), 2), addDays(calendarDate('2026-01-01'), -1)]).toEqual([
      '2028-03-01',
      '2025-12-31',
    ]);
    const days = [calendarDate('2024-01-01'), calendarDate('2025-01-01')] as const;
    expect([daysBetween(days[0], days[1]), daysBetween(days[1], days[0])]).toEqual([366, -366]);
  });
});

describe('the clock of Kazakhstan', () => {
  it('knows the clock of Kazakhstan on both sides of 1 March 2024', () => {
    expect(knowsKazakhstanZone()).toBe(true);
    // Kyzylorda kept UTC+5 before, Omsk keeps UTC+6 after.
    expect([knowsKazakhstanZone('Asia/Qyzylorda'), knowsKazakhstanZone('Asia/Omsk')]).toEqual([false, false]);
    expect(instantAt(calendarDate('2026-03-27'), '23:59:59', KAZAKHSTAN_ZONE)).toBe('2026-03-27T18:59:59Z');
    const midnight = instantAt(calendarDate('2026-03-28'), '00:00', KAZAKHSTAN_ZONE);
    expect([calendarDateIn(KAZAKHSTAN_ZONE, midnight), clockIn(KAZAKHSTAN_ZONE, midnight)]).toEqual([
      '2026-03-28',
      '00:00',
    ]);
  });

  it('ends a day of Kazakhstan a second before midnight, by the offset of that day', () => {
    const ends = ['2024-02-29', '2024-03-01', '2024-02-29'].map((on) => endOfDayInKazakhstan(calendarDate(on)));
    expect(ends).toEqual(['2024-02-29T23:59:59+06:00', '2024-03-01T23:59:59+05:00', '2024-02-29T23:59:59+06:00']);
  });
});
