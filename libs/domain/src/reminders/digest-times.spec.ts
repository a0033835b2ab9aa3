import { describe, expect, it } from '@jest/globals';
import { weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { nextDigest, nextRunOfDaysOff, runOfDaysOffFrom, type DigestReader } from './digest-times.js';

/** Nauryz 2026: 21 to 25 March are off; Monday 9 March stands in for Women's Day. */
const OFF = new Set(['2026-03-09', '2026-03-23', '2026-03-24', '2026-03-25']);
const ALMATY: DigestReader = {
  ...{ sendAt: '08:00', zone: 'Asia/Almaty' },
  isWorkingDay: (date) => weekdayOf(date) < 6 && !OFF.has(date),
};
const after = (moment: string): Instant => moment as Instant;
const next = (rhythm: 'daily' | 'weekly', moment: string, reader = ALMATY) => nextDigest(rhythm, reader, after(moment));

describe('a daily digest', () => {
  it.each([
    ['before its hour: the same day', '2026-03-19T02:59:59Z', '2026-03-19T03:00:00Z'],
    ['at its hour: not a second time', '2026-03-19T03:00:00Z', '2026-03-20T03:00:00Z'],
    ['over the days off', '2026-03-20T03:00:00Z', '2026-03-26T03:00:00Z'],
  ])('%s', (_name, moment, dueAt) => {
    expect(next('daily', moment)?.dueAt).toBe(dueAt);
  });

  it('keeps its hour on the wall clock when summer time begins', () => {
    const berlin: DigestReader = { ...ALMATY, zone: 'Europe/Berlin', isWorkingDay: (date) => weekdayOf(date) < 6 };
    expect(next('daily', '2026-03-27T08:00:00Z', berlin)?.dueAt).toBe('2026-03-30T06:00:00Z');
    expect(next('daily', '2026-03-26T08:00:00Z', berlin)?.dueAt).toBe('2026-03-27T07:00:00Z');
  });
});

describe('a weekly digest', () => {
  it('goes on Monday, and on the next working day when Monday is off, never on the Friday before', () => {
    expect(next('weekly', '2026-02-27T10:00:00Z')).toEqual({ on: '2026-03-02', dueAt: '2026-03-02T03:00:00Z' });
    expect(next('weekly', '2026-03-02T03:00:00Z')).toEqual({ on: '2026-03-10', dueAt: '2026-03-10T03:00:00Z' });
  });

  it('moved far into its week is still found on the day before, and follows the next week at its own Monday', () => {
    expect(next('weekly', '2026-03-25T10:00:00Z')).toEqual({ on: '2026-03-26', dueAt: '2026-03-26T03:00:00Z' });
    expect(next('weekly', '2026-03-26T03:00:00Z')?.on).toBe('2026-03-30');
  });

  it('of a week that is off altogether falls together with the next one', () => {
    const week: DigestReader = { ...ALMATY, isWorkingDay: (date) => weekdayOf(date) < 6 && !/-0[4-8]$/.test(date) };
    expect(next('weekly', '2026-05-01T10:00:00Z', week)?.on).toBe('2026-05-11');
    expect(next('weekly', '2026-05-11T03:00:00Z', week)?.on).toBe('2026-05-18');
  });

  it('of a calendar that never works ends the search', () => {
    const never: DigestReader = { ...ALMATY, isWorkingDay: () => false };
    expect(next('weekly', '2026-03-02T03:00:00Z', never)).toBeNull();
    expect(next('daily', '2026-03-02T03:00:00Z', never)).toBeNull();
    expect(nextRunOfDaysOff(never, after('2026-03-02T03:00:00Z'))).toBeNull();
  });
});

describe('the list before days off', () => {
  it('goes on the last working day before two or more of them', () => {
    expect(nextRunOfDaysOff(ALMATY, after('2026-03-18T10:00:00Z'))).toEqual({
      ...{ from: '2026-03-21', to: '2026-03-25', backOn: '2026-03-26', dueAt: '2026-03-20T03:00:00Z' },
    });
    expect(nextRunOfDaysOff(ALMATY, after('2026-03-20T03:00:00Z'))?.from).toBe('2026-03-28');
  });

  it('tells the run as the calendar has it now', () => {
    expect(runOfDaysOffFrom('2026-03-21' as CalendarDate, ALMATY)).toMatchObject({ to: '2026-03-25' });
    expect(runOfDaysOffFrom('2026-03-20' as CalendarDate, ALMATY)).toBeNull();
  });

  it('does not go before a single day off', () => {
    const single: DigestReader = { ...ALMATY, isWorkingDay: (date: CalendarDate) => date !== '2026-05-13' };
    expect(nextRunOfDaysOff(single, after('2026-05-11T10:00:00Z'))).toBeNull();
  });
});
