import { describe, expect, it } from '@jest/globals';
import { calendarDate } from './calendar-date.js';
import { createWorkingCalendar } from './create-working-calendar.js';
import { isMissingYear, type CalendarDay, type CalendarYear } from './working-calendar.js';

const on = calendarDate;
const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };
const day = (date: string, kind: CalendarDay['kind'], isDoubtful = false): CalendarDay => ({
  on: on(date),
  kind,
  name,
  isDoubtful,
  sources: ['law'],
});
const year = (of: number, changes: Partial<CalendarYear> = {}): CalendarYear => ({
  country: 'KZ',
  year: of,
  version: `KZ-${String(of)}.1`,
  status: 'published',
  checkedOn: on('2026-01-01'),
  days: [],
  ...changes,
});

describe('the verdict on a day', () => {
  const calendar = createWorkingCalendar([
    year(2026, {
      days: [
        day('2026-05-01', 'public-holiday'),
        day('2026-05-02', 'moved-working-day'),
        day('2026-05-04', 'moved-day-off'),
        day('2026-08-30', 'public-holiday', true),
        day('2026-08-31', 'carried-over-day-off', true),
      ],
    }),
  ]);

  it.each([
    ['2026-04-30', true, 'working-day', null],
    ['2026-05-01', false, 'public-holiday', name],
    ['2026-05-02', true, 'moved-working-day', name],
    ['2026-05-03', false, 'weekend', null],
    ['2026-05-04', false, 'moved-day-off', name],
    // A doubt on a weekend changes nothing: the day is off whatever is decided.
    ['2026-08-30', false, 'weekend', null],
    ['2026-12-31', true, 'working-day', null],
  ] as const)('%s: working %s, %s', (date, isWorking, reason, named) => {
    const verdict = { isWorking, reason, name: named };
    expect(calendar.verdictOf(on(date), 'duty')).toEqual(verdict);
    expect(calendar.verdictOf(on(date), 'authority')).toEqual(verdict);
  });

  it('reads a doubtful day off against whoever has to act', () => {
    const doubtful = { reason: 'doubtful-day-off', name };
    expect(calendar.verdictOf(on('2026-08-31'), 'duty')).toEqual({ ...doubtful, isWorking: true });
    expect(calendar.verdictOf(on('2026-08-31'), 'authority')).toEqual({ ...doubtful, isWorking: false });
  });

  it('is a missing year before the calendar begins and after it ends', () => {
    expect(calendar.verdictOf(on('2025-12-31'), 'duty')).toEqual({ missingYear: 2025 });
    expect(calendar.verdictOf(on('2027-01-01'), 'duty')).toEqual({ missingYear: 2027 });
  });

  it('follows the weekend of the year: Saturday is worked in a six-day week', () => {
    const sixDays = createWorkingCalendar([year(2026, { weekend: [7] })]);
    expect(sixDays.verdictOf(on('2026-06-06'), 'duty')).toMatchObject({ isWorking: true });
    expect(sixDays.verdictOf(on('2026-06-07'), 'duty')).toMatchObject({ isWorking: false });
  });
});

describe('a calendar of several years', () => {
  it('is put in order, names its versions and knows its years', () => {
    const calendar = createWorkingCalendar([year(2028), year(2025)]);
    expect(calendar).toMatchObject({ country: 'KZ', version: 'KZ-2025.1+KZ-2028.1' });
    expect(calendar.years.map((one) => one.year)).toEqual([2025, 2028]);
    expect([2025, 2026, 2028].map((one) => calendar.hasYear(one))).toEqual([true, false, true]);
    expect(
      ['2025-12-31', '2026-01-01', '2027-12-31', '2028-01-03'].map((date) => calendar.verdictOf(on(date), 'duty')),
    ).toMatchObject([{ isWorking: true }, { missingYear: 2026 }, { missingYear: 2027 }, { isWorking: true }]);
  });

  it('refuses two calendars for one year, and calendars of two countries', () => {
    expect(() => createWorkingCalendar([year(2026), year(2026)])).toThrow('two calendars for 2026');
    expect(() => createWorkingCalendar([year(2026), year(2027, { country: 'DE' })])).toThrow(
      'calendars of two countries',
    );
  });

  it('answers every question with the missing year while it has none', () => {
    const empty = createWorkingCalendar([]);
    expect(empty).toMatchObject({ country: '', version: '', years: [] });
    expect(empty.verdictOf(on('2026-06-01'), 'duty')).toEqual({ missingYear: 2026 });
  });

  it('tells a missing year from a day, a number and a verdict', () => {
    const answers = [{ missingYear: 2027 }, '2027-01-01', 3, true, null, { isWorking: true }];
    expect(answers.map(isMissingYear)).toEqual([true, false, false, false, false, false]);
  });
});
