import { describe, expect, it } from '@jest/globals';
import { calendarDate, weekdayOf } from './calendar-date.js';
import { deriveCalendarDays, deriveCalendarYear, type StatutoryFacts } from './derive-calendar-year.js';

const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };

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

  it('queues several carried holidays by their dates, whatever order the law is written in', () => {
    const named = (monthDay: string, en: string) => ({ ...holiday(monthDay), name: { ...name, en } });
    const publicHolidays = [named('03-22', 'second'), named('03-21', 'first')];
    const carried = deriveCalendarDays({ ...facts, publicHolidays, religiousDaysOff: [] }, 2026);
    expect(carried.map((day) => [day.on, day.kind, day.name.en])).toEqual([
      ['2026-03-21', 'public-holiday', 'first'],
      ['2026-03-22', 'public-holiday', 'second'],
      ['2026-03-23', 'carried-over-day-off', 'first'],
      ['2026-03-24', 'carried-over-day-off', 'second'],
    ]);
  });

  it('carries past a religious day off and a moved one, and keeps name, doubt and sources of each', () => {
    const moved = {
      workingOn: calendarDate('2026-03-14'),
      offOn: calendarDate('2026-03-10'),
      workingName: { ...name, en: 'Worked' },
      offName: { ...name, en: 'Free' },
      sources: ['act'],
    };
    const busy: StatutoryFacts = {
      ...facts,
      publicHolidays: [{ ...holiday('03-08'), isDoubtful: true }],
      religiousDaysOff: [{ on: calendarDate('2026-03-09'), name, isDoubtful: false, sources: ['code'] }],
      movedDays: [moved],
    };
    expect(deriveCalendarDays(busy, 2026)).toEqual([
      { on: '2026-03-08', kind: 'public-holiday', name, isDoubtful: true, sources: ['law'] },
      { on: '2026-03-09', kind: 'religious-day-off', name, isDoubtful: false, sources: ['code'] },
      { on: '2026-03-10', kind: 'moved-day-off', name: moved.offName, isDoubtful: false, sources: ['act'] },
      { on: '2026-03-11', kind: 'carried-over-day-off', name, isDoubtful: true, sources: ['law'] },
      { on: '2026-03-14', kind: 'moved-working-day', name: moved.workingName, isDoubtful: false, sources: ['act'] },
    ]);
  });

  it('knows a holiday from its first to its last year, both included', () => {
    const short = { ...holiday('12-16'), firstYear: 2023, lastYear: 2024 };
    const years = [2022, 2023, 2024, 2025].map((year) =>
      deriveCalendarDays({ ...facts, publicHolidays: [short] }, year).some((day) => day.on === `${String(year)}-12-16`),
    );
    expect(years).toEqual([false, true, true, false]);
  });

  it('gives each half of an exchange over New Year to its own year', () => {
    const over = {
      workingOn: calendarDate('2025-12-27'),
      offOn: calendarDate('2026-01-05'),
      workingName: name,
      offName: name,
      sources: ['act'],
    };
    const halves = [2025, 2026].map((year) =>
      deriveCalendarDays({ ...facts, publicHolidays: [], movedDays: [over] }, year).map((day) => [day.on, day.kind]),
    );
    expect(halves).toEqual([[['2025-12-27', 'moved-working-day']], [['2026-01-05', 'moved-day-off']]]);
  });

  it('becomes a year of the country in the edition of its editor', () => {
    const edition = {
      year: 2028,
      version: 'KZ-2028.1',
      status: 'draft',
      checkedOn: calendarDate('2026-04-04'),
    } as const;
    expect(deriveCalendarYear({ ...facts, publicHolidays: [] }, edition)).toEqual({
      ...edition,
      country: 'KZ',
      weekend: [6, 7],
      days: [{ on: '2028-01-08', kind: 'religious-day-off', name, isDoubtful: false, sources: ['code'] }],
    });
  });
});
