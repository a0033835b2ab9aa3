import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  calendarDate,
  daysBetween,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
} from './calendar-date.js';
import { createWorkingCalendar } from './create-working-calendar.js';
import { deriveCalendarDays } from './derive-calendar-year.js';
import { calendarDateOf, dayNumberOf } from './day-number.js';
import { isMissingYear } from './working-calendar.js';
import { isWorkingDay, nextWorkingDay, nthWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.js';
import { calendarDateIn, clockIn, instantAt, KAZAKHSTAN_ZONE } from './zone.js';
import { knowsKazakhstanZone } from './zone-check.js';

const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };
const year = (of: number) => ({
  country: 'KZ',
  year: of,
  version: String(of),
  status: 'published' as const,
  checkedOn: calendarDate('2026-01-01'),
  days: [],
});
const calendar = createWorkingCalendar([year(2025), year(2026), year(2028)]);
const days = fc.integer({ min: 0, max: 600 }).map((offset) => addDays(calendarDate('2025-02-01'), offset));

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
    '',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('knows 29 February in leap years only', () => {
    expect(parseCalendarDate('2028-02-29')).toBe('2028-02-29');
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

  it('knows the clock of Kazakhstan on both sides of 1 March 2024', () => {
    expect(knowsKazakhstanZone()).toBe(true);
    expect(instantAt(calendarDate('2026-03-27'), '23:59:59', KAZAKHSTAN_ZONE)).toBe('2026-03-27T18:59:59Z');
    const midnight = instantAt(calendarDate('2026-03-28'), '00:00', KAZAKHSTAN_ZONE);
    expect([calendarDateIn(KAZAKHSTAN_ZONE, midnight), clockIn(KAZAKHSTAN_ZONE, midnight)]).toEqual([
      '2026-03-28',
      '00:00',
    ]);
  });
});

describe('working days', () => {
  it('name a year without calendar, also in the middle', () => {
    expect(isWorkingDay(calendar, calendarDate('2027-06-01'))).toEqual({ missingYear: 2027 });
    expect(nthWorkingDay(calendar, calendarDate('2026-12-31'), 2)).toEqual({ missingYear: 2027 });
    expect(nextWorkingDay(calendar, calendarDate('2026-12-31'))).toEqual({ missingYear: 2027 });
    expect(previousWorkingDay(calendar, calendarDate('2028-01-01'))).toEqual({ missingYear: 2027 });
    expect(workingDaysBetween(calendar, calendarDate('2026-12-01'), calendarDate('2028-02-01'))).toEqual({
      missingYear: 2027,
    });
  });

  it('refuse two calendars for one year', () => {
    expect(() => createWorkingCalendar([year(2026), year(2026)])).toThrow('two calendars for 2026');
  });

  it('n working days later is a working day, and counting back returns', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const on = nthWorkingDay(calendar, from, n);
        if (isMissingYear(on)) throw new Error('inside the calendar');
        expect(isWorkingDay(calendar, on)).toBe(true);
        const own = isWorkingDay(calendar, from) === true ? 1 : 0;
        expect(workingDaysBetween(calendar, from, on)).toBe(n - own);
        expect(workingDaysBetween(calendar, on, from)).toBe(own - n);
      }),
    );
  });

  it('next and previous are neighbours', () => {
    fc.assert(
      fc.property(days, (date) => {
        const next = nextWorkingDay(calendar, date);
        if (isMissingYear(next)) throw new Error('inside the calendar');
        const back = previousWorkingDay(calendar, next);
        expect(next > date && (isWorkingDay(calendar, date) === true ? back === date : back < date)).toBe(true);
      }),
    );
  });
});

describe('a year computed from the law', () => {
  const holiday = (monthDay: string) => ({ monthDay, name, isDoubtful: false, sources: ['law'] });
  const facts = {
    country: 'KZ',
    weekend: [6, 7],
    movedDays: [],
    publicHolidays: ['03-08', '03-21', '03-22', '03-23', '05-09'].map(holiday),
    religiousDaysOff: [{ on: calendarDate('2028-01-08'), name, isDoubtful: false, sources: ['code'] }],
  };

  it('carries each holiday on a weekend to the next free working day, in order', () => {
    const carried = deriveCalendarDays(facts, 2026)
      .filter((day) => day.kind === 'carried-over-day-off')
      .map((day) => day.on);
    expect(carried).toEqual(['2026-03-09', '2026-03-24', '2026-03-25', '2026-05-11']);
  });

  it('never carries a religious day off', () => {
    expect(weekdayOf(calendarDate('2028-01-08'))).toBe(6);
    expect(deriveCalendarDays({ ...facts, publicHolidays: [] }, 2028).map((day) => day.kind)).toEqual([
      'religious-day-off',
    ]);
  });
});
