import { describe, expect, it } from '@jest/globals';
import type { CalendarDayOut, CalendarYearOut } from '@sapar/contracts';
import { monthsOf, totalsOf, type Week } from './year-days.js';

const name = { en: 'A', ru: 'Б', kk: 'В' };
const entry = (on: string, kind: CalendarDayOut['kind'], changes: Partial<CalendarDayOut> = {}): CalendarDayOut => ({
  ...{ on, kind, name, isDoubtful: false, settleOn: null, owner: null, carriedFrom: null, note: null, sources: [] },
  ...changes,
});
const calendar = (...days: CalendarDayOut[]): CalendarYearOut => ({
  ...{ country: 'KZ', year: 2026, version: 'KZ-2026.1', status: 'published', isLaw: true, isOwn: false },
  ...{
    checkedOn: null,
    weekend: [6, 7],
    days,
    toConfirm: [],
    confirmed: [],
    versions: [],
    hasPrevious: true,
    hasNext: true,
  },
});
const day = (on: string, week: Week, ...days: CalendarDayOut[]) =>
  monthsOf(calendar(...days), week)
    .flatMap((month) => month.days)
    .find((one) => one.on === on);

describe('the year as months', () => {
  it('has every day once, with its weekday, in a common and in a leap year', () => {
    const months = monthsOf(calendar(), 5);
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(months[2]?.days[0]).toMatchObject({ on: '2026-03-01', day: 1, weekday: 7, mark: 'weekend' });
    expect(monthsOf({ ...calendar(), year: 2028 }, 5)[1]?.days).toHaveLength(29);
  });

  it('counts working days and days off of each month and of the year', () => {
    const months = monthsOf(
      calendar(entry('2026-01-01', 'public-holiday'), entry('2026-01-10', 'moved-working-day')),
      5,
    );
    expect(months[0]).toMatchObject({ working: 22, off: 9 });
    expect(totalsOf(months)).toEqual({ working: 261, off: 104, carried: 0, moved: 1 });
  });

  it('counts a disputed day off as working, and marks it', () => {
    const disputed = entry('2026-08-31', 'public-holiday', { isDoubtful: true });
    expect(day('2026-08-31', 5, disputed)).toMatchObject({ isOff: false, mark: 'doubtful' });
  });

  it('of six working days has Saturdays working, and no day carried over from one', () => {
    const days = [
      entry('2026-03-24', 'carried-over-day-off', { carriedFrom: '2026-03-21' }),
      entry('2026-03-25', 'carried-over-day-off', { carriedFrom: '2026-03-22' }),
    ];
    expect(day('2026-03-28', 6, ...days)).toMatchObject({ isOff: false, mark: 'working' });
    expect(day('2026-03-24', 6, ...days)).toMatchObject({ isOff: false, entry: null });
    expect(day('2026-03-25', 6, ...days)).toMatchObject({ isOff: true, mark: 'carried-over-day-off' });
  });
});
