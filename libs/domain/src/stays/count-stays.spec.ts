import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { countStays, earliestVisitOn } from './count-stays.js';
import type { Stay, StayCap } from './stay.js';

const stay = (enteredOn: string, leftOn: string | null): Stay => ({
  enteredOn: calendarDate(enteredOn),
  leftOn: leftOn === null ? null : calendarDate(leftOn),
});
const rolling = (days: number, within: number): StayCap => ({ kind: 'rolling', days, within });
const perEntry = (days: number): StayCap => ({ kind: 'per-entry', days });
const perYear = (days: number): StayCap => ({ kind: 'per-year', days });
const total = (days: number, from: string | null = null, to: string | null = null): StayCap => ({
  kind: 'total',
  days,
  from: from === null ? null : calendarDate(from),
  to: to === null ? null : calendarDate(to),
});
const count = (on: string, stays: readonly Stay[], ...caps: readonly StayCap[]) =>
  countStays({ stays, on: calendarDate(on) }, caps);
const only = (on: string, stays: readonly Stay[], cap: StayCap) => count(on, stays, cap).caps[0];

describe('days of stays', () => {
  it('answers the worked question of a ninety-day window beside thirty days an entry', () => {
    const stays = [stay('2026-01-01', '2026-01-20'), stay('2026-03-01', null)];
    expect(count('2026-06-01', stays, rolling(90, 180), perEntry(30))).toEqual({
      caps: [
        {
          used: 113,
          remaining: 0,
          firstOverstayOn: '2026-05-10',
          overstayDays: 23,
          longestStayIfEnteringOn: 0,
          earliestEntryOn: '2026-08-31',
        },
        {
          used: 93,
          remaining: 0,
          firstOverstayOn: '2026-03-31',
          overstayDays: 63,
          longestStayIfEnteringOn: 30,
          earliestEntryOn: '2026-06-01',
        },
      ],
      binding: 1,
      lastLawfulOn: '2026-03-30',
    });
  });

  it('breaks a window of five days on its fifth day and not on the sixth', () => {
    const days = [stay('2026-01-01', '2026-01-02')];
    expect(only('2026-01-05', [...days, stay('2026-01-05', '2026-01-05')], rolling(2, 5))).toMatchObject({
      ...{ firstOverstayOn: '2026-01-05', overstayDays: 1 },
    });
    expect(only('2026-01-06', [...days, stay('2026-01-06', '2026-01-06')], rolling(2, 5))).toMatchObject({
      ...{ firstOverstayOn: null, overstayDays: 0 },
    });
  });

  it('counts stays of a single day in a year', () => {
    const days = [stay('2026-01-01', '2026-01-01'), stay('2026-01-03', '2026-01-03')];
    expect(only('2026-01-03', days, perYear(1))).toMatchObject({ firstOverstayOn: '2026-01-03', overstayDays: 1 });
  });

  it('counts the day of crossing as day 1, so that the last lawful day of thirty is the entry and 29 days', () => {
    expect(count('2026-05-01', [stay('2026-05-01', null)], perEntry(30))).toMatchObject({
      binding: 0,
      lastLawfulOn: '2026-05-30',
      caps: [{ used: 1, remaining: 29 }],
    });
  });

  it('counts a day of two stays once in a window, and in both entries of a cap on each entry', () => {
    const stays = [stay('2026-05-01', '2026-05-10'), stay('2026-05-10', '2026-05-12')];
    expect(only('2026-05-12', stays, rolling(90, 180))).toMatchObject({ used: 12 });
    expect(only('2026-05-12', stays, perEntry(30))).toMatchObject({ used: 3 });
    expect(only('2026-05-12', stays, perEntry(9))).toMatchObject({ firstOverstayOn: '2026-05-10', overstayDays: 1 });
    expect(only('2026-05-10', stays, perEntry(30))).toMatchObject({ used: 1 });
  });

  it('counts nothing on an entry outside a stay, and the day of exit inside it', () => {
    const stays = [stay('2026-05-01', '2026-05-10')];
    expect(only('2026-05-10', stays, perEntry(30))).toMatchObject({ used: 10, remaining: 20 });
    expect(only('2026-05-11', stays, perEntry(30))).toMatchObject({ used: 0, remaining: 30 });
  });

  it('keeps what is permitted apart from what remains: days come back while one stays', () => {
    const stays = [stay('2026-01-01', '2026-01-30')];
    expect(only('2026-06-10', stays, rolling(90, 180))).toMatchObject({ used: 30, remaining: 60 });
    expect(only('2026-06-10', stays, rolling(90, 180))?.longestStayIfEnteringOn).toBe(90);
    expect(only('2026-03-01', stays, rolling(90, 180))?.longestStayIfEnteringOn).toBe(60);
  });

  it('adds nothing for entering on a day that is counted already', () => {
    const stays = [stay('2026-01-01', '2026-03-30')];
    expect(only('2026-03-30', stays, rolling(90, 180))).toMatchObject({
      used: 89,
      remaining: 1,
      longestStayIfEnteringOn: 2,
      earliestEntryOn: '2026-03-30',
    });
    expect(only('2026-03-31', stays, rolling(90, 180))).toMatchObject({ longestStayIfEnteringOn: 1 });
  });

  it('counts the days of one visa alone, and gives none back for leaving', () => {
    const stays = [stay('2026-01-01', '2026-02-10'), stay('2026-03-01', '2026-03-31'), stay('2026-05-01', null)];
    expect(only('2026-05-20', stays, total(60, '2026-02-01', '2026-07-31'))).toEqual({
      used: 61,
      remaining: 0,
      firstOverstayOn: '2026-05-20',
      overstayDays: 1,
      longestStayIfEnteringOn: 0,
      earliestEntryOn: '2026-08-01',
    });
    expect(only('2026-05-20', stays, total(60))?.earliestEntryOn).toBeNull();
    expect(only('2026-05-20', stays, total(200, '2026-02-01', '2026-07-31'))?.longestStayIfEnteringOn).toBeNull();
  });

  it('begins a calendar year anew, also for somebody who stays over New Year', () => {
    const stays = [stay('2026-11-01', null)];
    expect(only('2026-12-31', stays, perYear(60))).toMatchObject({
      used: 61,
      firstOverstayOn: '2026-12-31',
      overstayDays: 1,
      earliestEntryOn: '2027-01-01',
    });
    expect(only('2027-02-10', stays, perYear(60))).toMatchObject({ used: 41, overstayDays: 1 });
    expect(count('2026-11-30', stays, perYear(100)).lastLawfulOn).toBe('2027-04-10');
  });

  it('knows that a leap year has a day more than any cap of 365', () => {
    expect(count('2026-01-01', [stay('2026-01-01', null)], perYear(365)).lastLawfulOn).toBe('2028-12-30');
    // 2100 is no leap year: from 2096 the next one is eight years away.
    expect(count('2096-03-01', [stay('2096-03-01', null)], perYear(365)).lastLawfulOn).toBe('2104-12-30');
    expect(only('2026-01-01', [], perYear(366))?.longestStayIfEnteringOn).toBeNull();
    expect(only('2028-03-01', [stay('2028-02-28', '2028-02-29')], rolling(90, 180))).toMatchObject({ used: 2 });
    expect(only('2028-03-01', [stay('2028-02-28', '2028-03-01')], perEntry(30))).toMatchObject({ used: 3 });
  });

  it('names the cap that ends first, the first of equals, and none where nothing ends the stay', () => {
    const stays = [stay('2026-05-01', null)];
    expect(count('2026-05-02', stays, rolling(90, 180), perEntry(30), total(30)).binding).toBe(1);
    expect(count('2026-05-02', stays, rolling(180, 180))).toMatchObject({ binding: null, lastLawfulOn: null });
    expect(count('2026-05-02', stays)).toEqual({ caps: [], binding: null, lastLawfulOn: null });
  });

  it('has no last lawful day where not even the first is lawful, and still names the cap', () => {
    const stays = [stay('2026-01-01', '2026-03-31')];
    expect(count('2026-04-01', stays, perEntry(30), rolling(90, 180))).toMatchObject({
      binding: 1,
      lastLawfulOn: null,
    });
  });

  it('reads the last lawful day from the entry also when it has passed, and from today when nobody is inside', () => {
    expect(count('2026-06-01', [stay('2026-03-01', '2026-06-20')], perEntry(30)).lastLawfulOn).toBe('2026-03-30');
    expect(count('2026-06-01', [stay('2026-03-01', '2026-05-31')], perEntry(30)).lastLawfulOn).toBe('2026-06-30');
  });

  it('counts planned stays in later windows, and an open stay that has not begun not at all', () => {
    const planned = [stay('2026-06-01', '2026-06-29')];
    expect(only('2026-05-01', planned, rolling(29, 180))).toMatchObject({ used: 0, earliestEntryOn: '2026-05-01' });
    expect(earliestVisitOn({ stays: planned, on: calendarDate('2026-05-01') }, [rolling(29, 180)], 1)).toBe(
      '2026-05-01',
    );
    const from = calendarDate('2026-07-01');
    expect(earliestVisitOn({ stays: planned, on: calendarDate('2026-05-01') }, [rolling(29, 180)], 2, from)).toBe(
      '2026-11-28',
    );
    expect(only('2026-05-01', [stay('2026-06-01', null)], rolling(29, 180))).toMatchObject({ used: 0 });
    // Eleven days of June leave eighteen; for the nineteenth 10 June must lie before the 180 days to 7 December.
    const unbegun = [stay('2026-06-01', null), stay('2026-06-10', '2026-06-20')];
    expect(earliestVisitOn({ stays: unbegun, on: calendarDate('2026-05-01') }, [rolling(29, 180)], 19, from)).toBe(
      '2026-11-19',
    );
  });

  it('refuses caps that are no whole number of days', () => {
    expect(() => count('2026-05-01', [], rolling(0, 180))).toThrow(RangeError);
    expect(() => count('2026-05-01', [], rolling(90, 1.5))).toThrow('not a cap on days: 90 within 1.5');
    expect(() => count('2026-05-01', [], perEntry(-1))).toThrow(RangeError);
    expect(() => earliestVisitOn({ stays: [], on: calendarDate('2026-05-01') }, [], 0)).toThrow(
      'not a length of a visit: 0',
    );
  });

  it('finds the earliest day however far a window reaches, and says when there is none', () => {
    const earliest = (caps: readonly StayCap[], length: number, stays: readonly Stay[] = []) =>
      earliestVisitOn({ stays, on: calendarDate('2026-05-01') }, caps, length);
    const used = [stay('2026-04-21', '2026-04-25')];
    expect(earliest([total(5, '2026-01-01', '2046-06-30')], 1, used)).toBe('2046-07-01');
    // On its last day the window of 5,000 days begins on 26 April 2026.
    expect(earliest([rolling(5, 5_000)], 5, used)).toBe('2039-12-29');
    expect(earliest([rolling(5, 5_000)], 6, used)).toBeNull();
    expect(earliest([perEntry(5)], 5)).toBe('2026-05-01');
    expect(earliest([perEntry(5)], 6)).toBeNull();
    // Ninety days of December and ninety of January on: a visit of 180 days begins on 3 October.
    expect(earliest([perYear(90)], 180)).toBe('2026-10-03');
    expect(earliest([perYear(90)], 181)).toBeNull();
    expect(earliest([total(5)], 6)).toBeNull();
    expect(earliest([rolling(10, 30), perYear(90)], 10, [stay('2026-04-20', '2026-04-29')])).toBe('2026-05-20');
  });
});
