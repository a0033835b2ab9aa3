import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, daysBetween, weekdayOf, type CalendarDate } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import type { CalendarDay, CalendarYear } from '../calendar/working-calendar.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { officeCutoffAt, workingDaysLate } from './lateness.js';
import { computeNotificationDeadline, notificationDueOn } from './notification-deadline.js';
import type { NotificationDeadlineRule } from './notification-rule.js';

const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };
const day = (on: string, kind: CalendarDay['kind'], isDoubtful = false): CalendarDay => ({
  on: calendarDate(on),
  kind,
  name,
  isDoubtful,
  sources: ['test'],
});
const yearOf = (
  year: number,
  days: readonly CalendarDay[],
  status: CalendarYear['status'] = 'published',
): CalendarYear => ({
  country: 'KZ',
  year,
  version: `${String(year)}.1`,
  status,
  checkedOn: calendarDate('2026-04-04'),
  days,
});
const rule: NotificationDeadlineRule = {
  id: 'rule',
  version: '1',
  workingDays: 3,
  arrivalDay: 'arrival-day',
  confidence: 'agreed',
  checkedOn: calendarDate('2026-04-04'),
};
const today = calendarDate('2026-05-01');
const nauryz = ['2026-03-21', '2026-03-22', '2026-03-23'].map((on) => day(on, 'public-holiday'));
const carried = ['2026-03-24', '2026-03-25'].map((on) => day(on, 'carried-over-day-off'));
const calendar = createWorkingCalendar([
  yearOf(2025, [day('2025-01-03', 'moved-day-off'), day('2025-01-05', 'moved-working-day')]),
  yearOf(2026, [...nauryz, ...carried]),
  yearOf(2027, [day('2027-03-15', 'public-holiday', true)], 'draft'),
]);
const compute = (arrivedOn: string, convention?: 'arrival-day' | 'next-day') =>
  computeNotificationDeadline({
    arrivedOn: calendarDate(arrivedOn),
    rule,
    calendar,
    today,
    ...(convention === undefined ? {} : { convention }),
  });

describe('the last day of the notification', () => {
  it('shows each day from the arrival to the last day once, with its number or its reason', () => {
    const result = compute('2026-03-20');
    expect(result).toMatchObject({
      outcome: 'computed',
      dueOn: '2026-03-27',
      dueAt: '2026-03-27T23:59:59+05:00',
      freshness: 'checked',
      confidence: 'agreed',
    });
    if (result.outcome !== 'computed') return;
    expect(result.steps.map((step) => [step.on, step.day, step.reason])).toEqual([
      ['2026-03-20', 1, 'working-day'],
      ['2026-03-21', null, 'public-holiday'],
      ['2026-03-22', null, 'public-holiday'],
      ['2026-03-23', null, 'public-holiday'],
      ['2026-03-24', null, 'carried-over-day-off'],
      ['2026-03-25', null, 'carried-over-day-off'],
      ['2026-03-26', 2, 'working-day'],
      ['2026-03-27', 3, 'working-day'],
    ]);
  });

  it('counts a weekend day made working and skips the day it was moved to', () => {
    expect(compute('2025-01-03')).toMatchObject({ dueOn: '2025-01-07' });
  });

  it('leaves the day of arrival out in the later reading and calls the date contested', () => {
    const result = compute('2026-03-20', 'next-day');
    expect(result).toMatchObject({ dueOn: '2026-03-30', confidence: 'contested' });
    if (result.outcome === 'computed')
      expect(result.steps[0]).toMatchObject({
        on: '2026-03-20',
        counted: false,
        day: null,
        reason: 'arrival-day-not-counted',
      });
  });

  it('starts at the host in the reading by which the border does not count, and calls that date contested', () => {
    const arrivedOn = calendarDate('2026-06-12');
    const at = (on: string) => ({ arrivedOn, clockStartsOn: calendarDate(on), rule, calendar });
    const result = computeNotificationDeadline({ ...at('2026-06-16'), today });
    // Over the border on Fri 12, at the host on Tue 16: Tue, Wed and Thu 18 instead of Fri, Mon and Tue 16.
    expect([notificationDueOn({ arrivedOn, rule, calendar }), notificationDueOn(at('2026-06-16'))]).toEqual([
      '2026-06-16',
      '2026-06-18',
    ]);
    expect(result).toMatchObject({ dueOn: '2026-06-18', confidence: 'contested' });
    expect(result.outcome === 'computed' ? result.steps.map(({ on, day, reason }) => [on, day, reason]) : []).toEqual([
      ['2026-06-12', null, 'before-host-arrival'],
      ['2026-06-13', null, 'weekend'],
      ['2026-06-14', null, 'weekend'],
      ['2026-06-15', null, 'before-host-arrival'],
      ['2026-06-16', 1, 'working-day'],
      ['2026-06-17', 2, 'working-day'],
      ['2026-06-18', 3, 'working-day'],
    ]);
    expect(notificationDueOn({ ...at('2026-06-16'), convention: 'next-day' })).toBe('2026-06-19');
    // A day at the host before the crossing, or on it, moves nothing.
    for (const on of ['2026-06-11', '2026-06-12'])
      expect(computeNotificationDeadline({ ...at(on), today })).toMatchObject({
        dueOn: '2026-06-16',
        confidence: 'agreed',
      });
  });

  it('counts a doubtful day off as working and calls a drafted year a draft', () => {
    expect(compute('2027-03-12')).toMatchObject({
      dueOn: '2027-03-16',
      freshness: 'draft',
      calendar: { version: '2027.1' },
    });
  });

  it('names the year that has no calendar instead of guessing', () => {
    expect(compute('2027-12-30')).toEqual({ outcome: 'not-computable', missingYear: 2028 });
    expect(compute('2024-12-31')).toEqual({ outcome: 'not-computable', missingYear: 2024 });
    expect(compute('2024-12-31', 'next-day')).toEqual({ outcome: 'not-computable', missingYear: 2024 });
    expect(compute('2027-12-31', 'next-day')).toEqual({ outcome: 'not-computable', missingYear: 2028 });
    const unknown = { clockStartsOn: calendarDate('2025-01-06'), rule, calendar, today };
    expect(computeNotificationDeadline({ arrivedOn: calendarDate('2024-12-31'), ...unknown })).toEqual({
      outcome: 'not-computable',
      missingYear: 2024,
    });
    const without = { arrivedOn: calendarDate('2027-12-31'), rule, calendar };
    expect([notificationDueOn(without), notificationDueOn({ ...without, convention: 'next-day' })]).toEqual([
      null,
      null,
    ]);
  });

  it('counts from the first day that has a calendar', () => {
    expect(compute('2025-01-01')).toMatchObject({
      dueOn: '2025-01-05',
      steps: [{ day: 1 }, { day: 2 }, {}, {}, { day: 3 }],
    });
    // Over the border on that first day, Wed 1, at the host on Mon 6: Mon, Tue and Wed 8.
    const later = { arrivedOn: calendarDate('2025-01-01'), clockStartsOn: calendarDate('2025-01-06') };
    expect(notificationDueOn({ ...later, rule, calendar })).toBe('2025-01-08');
  });

  it('leaves days of a year without calendar out of the steps before the arrival at the host', () => {
    const gap = createWorkingCalendar([yearOf(2025, []), yearOf(2027, [])]);
    const facts = { arrivedOn: calendarDate('2025-12-31'), clockStartsOn: calendarDate('2027-01-04') };
    const result = computeNotificationDeadline({ ...facts, rule, calendar: gap, today });
    expect(result).toMatchObject({ dueOn: '2027-01-06' });
    expect(result.outcome === 'computed' ? result.steps.map(({ on }) => on) : []).toEqual([
      ...['2025-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05', '2027-01-06'],
    ]);
  });

  it('rests on rule and on the calendars of the years that it touches, and on no other', () => {
    expect(compute('2026-12-30')).toMatchObject({
      dueOn: '2027-01-01',
      rule: { id: 'rule', version: '1' },
      calendar: { version: '2026.1+2027.1' },
      freshness: 'draft',
    });
    expect(compute('2026-12-29')).toMatchObject({ dueOn: '2026-12-31', calendar: { version: '2026.1' } });
    expect(compute('2026-01-01')).toMatchObject({ calendar: { version: '2026.1' } });
  });

  it('follows the convention of the rule where none is asked for, and calls the other one contested', () => {
    const question = {
      arrivedOn: calendarDate('2026-06-01'),
      rule: { ...rule, arrivalDay: 'next-day' },
      calendar,
      today,
    } as const;
    expect(notificationDueOn(question)).toBe('2026-06-04');
    expect(computeNotificationDeadline(question)).toMatchObject({ dueOn: '2026-06-04', confidence: 'agreed' });
    expect(computeNotificationDeadline({ ...question, convention: 'arrival-day' })).toMatchObject({
      dueOn: '2026-06-03',
      confidence: 'contested',
    });
  });

  it('does not number a day off on which somebody arrives, whatever the reading', () => {
    const reasons = (convention: 'arrival-day' | 'next-day') => {
      const result = compute('2026-06-06', convention);
      return result.outcome === 'computed' && result.steps.map((step) => [step.day, step.reason, step.counted]);
    };
    const counted = [1, 2, 3].map((day) => [day, 'working-day', true]);
    expect(reasons('arrival-day')).toEqual([[null, 'weekend', false], [null, 'weekend', false], ...counted]);
    expect(reasons('next-day')).toEqual(reasons('arrival-day'));
  });

  it('calls rule or calendar ageing from the 180th day after the check', () => {
    const on = (day: string) =>
      computeNotificationDeadline({ arrivedOn: calendarDate('2026-06-01'), rule, calendar, today: calendarDate(day) });
    expect(on('2026-09-30')).toMatchObject({ freshness: 'checked' });
    expect(on('2026-10-01')).toMatchObject({ freshness: 'stale' });
  });

  it('puts the office cut-off on the wall clock of Kazakhstan, also before the zone changed', () => {
    expect(officeCutoffAt(calendarDate('2026-03-27'), '17:00')).toBe('2026-03-27T12:00:00Z');
    expect(officeCutoffAt(calendarDate('2024-02-28'), '17:00')).toBe('2024-02-28T11:00:00Z');
  });

  it('counts lateness in working days', () => {
    const late = (filedOn: string) => workingDaysLate(calendarDate('2026-03-27'), calendarDate(filedOn), calendar);
    expect(['2026-03-20', '2026-03-27', '2026-03-28', '2026-03-30', '2026-04-01'].map(late)).toEqual([0, 0, 0, 1, 3]);
  });
});

describe('for any arrival', () => {
  const arrivals = fc.integer({ min: 0, max: 1_000 }).map((offset) => addDays(calendarDate('2025-01-01'), offset));
  const conventions = fc.constantFrom('arrival-day' as const, 'next-day' as const);
  /** The slow way: walk the days one by one with a weekday and a list. */
  const walk = (arrivedOn: CalendarDate, convention: 'arrival-day' | 'next-day'): CalendarDate => {
    const off = new Set(['2025-01-03', ...nauryz.map((one) => one.on), ...carried.map((one) => one.on)]);
    const isWorking = (on: CalendarDate): boolean => on === '2025-01-05' || (weekdayOf(on) < 6 && !off.has(on));
    let on = convention === 'next-day' ? addDays(arrivedOn, 1) : arrivedOn;
    let count = isWorking(on) ? 1 : 0;
    while (count < 3) {
      on = addDays(on, 1);
      if (isWorking(on)) count += 1;
    }
    return on;
  };

  it('agrees with a walk from day to day', () => {
    fc.assert(
      fc.property(arrivals, conventions, (arrivedOn, convention) => {
        expect(notificationDueOn({ arrivedOn, rule, calendar, convention })).toBe(walk(arrivedOn, convention));
      }),
    );
  });

  it('ends on a working day, never earlier for a later arrival, and the fast and the explained count agree', () => {
    fc.assert(
      fc.property(arrivals, conventions, (arrivedOn, convention) => {
        const dueOn = notificationDueOn({ arrivedOn, rule, calendar, convention });
        const next = notificationDueOn({ arrivedOn: addDays(arrivedOn, 1), rule, calendar, convention });
        if (dueOn === null || next === null) throw new Error('inside the calendars every date can be counted');
        expect(isWorkingDay(calendar, dueOn)).toBe(true);
        expect(next >= dueOn).toBe(true);
        const explained = computeNotificationDeadline({ arrivedOn, rule, calendar, today, convention });
        expect(explained).toMatchObject({ dueOn });
        if (explained.outcome !== 'computed') return;
        expect(explained.steps).toHaveLength(daysBetween(arrivedOn, dueOn) + 1);
        expect(explained.steps.filter((step) => step.counted).map((step) => step.day)).toEqual([1, 2, 3]);
      }),
    );
  });

  it('never lies later in the strict reading than in the other', () => {
    fc.assert(
      fc.property(arrivals, (arrivedOn) => {
        const strict = notificationDueOn({ arrivedOn, rule, calendar });
        const later = notificationDueOn({ arrivedOn, rule, calendar, convention: 'next-day' });
        expect(strict !== null && later !== null && strict <= later).toBe(true);
      }),
    );
  });
});
