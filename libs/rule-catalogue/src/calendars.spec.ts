import { describe, expect, it } from '@jest/globals';
import { calendarDate, deriveCalendarDays, type FixedHoliday, type StatutoryFacts } from '@sapar/domain';
import { loadCatalogue } from '@sapar/rule-catalogue';

const text = { en: '-', ru: '-', kk: '-' };
const holiday = (monthDay: string, years: Pick<FixedHoliday, 'firstYear' | 'lastYear'> = {}): FixedHoliday => ({
  monthDay,
  name: text,
  ...years,
  isDoubtful: false,
  sources: [],
});
const religious = (on: string) => ({ on: calendarDate(on), name: text, isDoubtful: false, sources: [] });
const move = (workingOn: string, offOn: string) => ({
  workingOn: calendarDate(workingOn),
  offOn: calendarDate(offOn),
  workingName: text,
  offName: text,
  sources: [],
});

/** Written down apart from the catalogue: the statutes, the Spiritual Administration's days, the published moves. */
const FACTS: StatutoryFacts = {
  country: 'KZ',
  weekend: [6, 7],
  publicHolidays: [
    ...['01-01', '01-02', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '10-25', '12-16'].map(
      (monthDay) => holiday(monthDay),
    ),
    // No holiday any more after the referendum of 15 March 2026; the new day is 15 March, first kept in 2027.
    holiday('08-30', { lastYear: 2025 }),
    holiday('03-15', { firstYear: 2027 }),
  ],
  religiousDaysOff: [
    ...[2022, 2023, 2024, 2025, 2026, 2027].map((year) => religious(`${String(year)}-01-07`)),
    ...['2022-07-09', '2023-06-28', '2024-06-16', '2025-06-06', '2026-05-27', '2027-05-16'].map(religious),
  ],
  movedDays: [
    move('2022-03-05', '2022-03-07'),
    move('2022-08-27', '2022-08-29'),
    move('2022-10-22', '2022-10-24'),
    move('2023-07-01', '2023-07-07'),
    move('2024-05-04', '2024-05-08'),
    move('2025-01-05', '2025-01-03'),
  ],
};

describe('the calendars as published', () => {
  it.each(loadCatalogue().calendars)(
    'of $year are what the statutes and the published moves make',
    ({ year, days }) => {
      const told = (list: readonly { readonly on: string; readonly kind: string }[]): readonly string[] =>
        list.map(({ on, kind }) => `${on} ${kind}`).sort();
      expect(told(days)).toEqual(told(deriveCalendarDays(FACTS, year)));
    },
  );

  it('say of every carried-over day which holiday it makes up for, in order of date', () => {
    for (const { days } of loadCatalogue().calendars) {
      const carried = days.filter(({ kind }) => kind === 'carried-over-day-off');
      const from = carried.map(({ carriedFrom }) => carriedFrom ?? '');
      expect([...from].sort()).toEqual(from);
      for (const { on, carriedFrom, name } of carried) {
        expect(carriedFrom === undefined ? '' : carriedFrom < on).toBe(true);
        expect(days.find((day) => day.on === carriedFrom)).toMatchObject({ kind: 'public-holiday', name });
      }
    }
  });
});
