import { describe, expect, it } from '@jest/globals';
import { readDay, type DayCell } from './read-day.js';

describe('a cell of a spreadsheet is read as the day', () => {
  it.each<[DayCell, string]>([
    // Serials counted by hand: 29221 is 1 January 1980, 36585 is 29 February 2000, 61 the first day counted right.
    [29_221, '1980-01-01'],
    ['29221', '1980-01-01'],
    [36_585, '2000-02-29'],
    [46_023.75, '2026-01-01'],
    [61, '1900-03-01'],
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04 00:00:00', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['04.03.2026', '2026-03-04'],
    ['4. 3. 2026', '2026-03-04'],
    ['04.03.2026 г.', '2026-03-04'],
    ['31/12/1980', '1980-12-31'],
    ['12/31/1980', '1980-12-31'],
    ['05/05/1985', '1985-05-05'],
    ['4 March 2026', '2026-03-04'],
    ['Mar 4, 2026', '2026-03-04'],
    ['4 марта 2026 г.', '2026-03-04'],
    ['13 мая 1979', '1979-05-13'],
    ['4 наурыз 2026', '2026-03-04'],
    ['2026 жылғы 4 наурыз', '2026-03-04'],
    ['2026 ж. 16 қараша', '2026-11-16'],
    ['7 маусым 1990', '1990-06-07'],
    ['9 қазан 1991', '1991-10-09'],
  ])('%j: %s', (cell, day) => {
    expect(readDay(cell)).toEqual({ day });
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(readDay(0, { isFrom1904: true })).toEqual({ day: '1904-01-01' });
    expect(readDay(27_759, { isFrom1904: true })).toEqual({ day: '1980-01-01' });
  });

  it('asks which of 03 and 04 is the day, and then follows the answer for those alone', () => {
    expect(readDay('03/04/2026')).toEqual({ fault: 'ambiguous-date' });
    expect(readDay('3-4-2026')).toEqual({ fault: 'ambiguous-date' });
    expect(readDay('03/04/2026', { isDayFirst: true })).toEqual({ day: '2026-04-03' });
    expect(readDay('03/04/2026', { isDayFirst: false })).toEqual({ day: '2026-03-04' });
    expect(readDay('31/12/1980', { isDayFirst: false })).toEqual({ day: '1980-12-31' });
    expect(readDay('12/31/1980', { isDayFirst: true })).toEqual({ day: '1980-12-31' });
    expect(readDay('04.03.2026', { isDayFirst: false })).toEqual({ day: '2026-03-04' });
  });

  it.each<[DayCell, string]>([
    ['4.3.26', 'two-digit-year'],
    ['4 March 26', 'two-digit-year'],
    ['30.02.2026', 'not-a-date'],
    ['13/13/2026', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['March 2026', 'not-a-date'],
    ['4 Brumaire 2026', 'not-a-date'],
    [-3, 'not-a-date'],
    [60, 'not-a-date'],
    [20_260_304, 'not-a-date'],
  ])('%j is %s', (cell, fault) => {
    expect(readDay(cell)).toEqual({ fault });
  });
});
