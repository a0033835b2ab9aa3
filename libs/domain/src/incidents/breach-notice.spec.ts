import { describe, expect, it } from '@jest/globals';
import { calendarDate, weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import { breachNoticeDue, planBreachReminders } from './breach-notice.js';

const on = calendarDate;
const name = { en: 'Nauryz', ru: 'Наурыз', kk: 'Наурыз' };
const off = (day: string, kind: 'public-holiday' | 'carried-over-day-off') =>
  ({ on: on(day), kind, name, isDoubtful: false, sources: ['test'] }) as const;
/** Nauryz 2026 on Saturday to Monday, its weekend carried over to Tuesday and Wednesday; no calendar after 2026. */
const days = [
  ...['2026-03-21', '2026-03-22', '2026-03-23'].map((day) => off(day, 'public-holiday')),
  ...['2026-03-24', '2026-03-25'].map((day) => off(day, 'carried-over-day-off')),
];
const calendar = createWorkingCalendar([
  { country: 'KZ', year: 2026, version: '2026.1', status: 'published', checkedOn: on('2026-04-04'), days },
]);
const figure = {
  ...{ id: 'kz.personal-data.breach.authority-working-days', version: '1', value: 1 },
  ...({ confidence: 'contested', checkedOn: on('2026-04-04') } as const),
};
const due = (foundOn: string) => breachNoticeDue(on(foundOn), { figure, calendar, today: on('2026-04-10') });

describe('the notice of a breach of personal data', () => {
  it.each([
    ['Monday: Tuesday, as the case of the rule says', '2026-06-01', '2026-06-02'],
    ['Friday: Monday', '2026-06-05', '2026-06-08'],
    ['Saturday: Monday', '2026-06-06', '2026-06-08'],
    ['Friday before Nauryz: the Thursday after it', '2026-03-20', '2026-03-26'],
  ])('found on %s', (_what, foundOn, dueOn) => {
    expect(due(foundOn)).toMatchObject({ outcome: 'computed', dueOn, confidence: 'contested' });
  });

  it('names the day of finding as not counted, and each day after it', () => {
    expect(due('2026-06-05')).toMatchObject({
      steps: [
        { on: '2026-06-05', day: null, reason: 'event-day-not-counted' },
        { on: '2026-06-06', day: null },
        { on: '2026-06-07', day: null },
        { on: '2026-06-08', day: 1 },
      ],
    });
  });

  it('has no last day where a year has no calendar', () => {
    expect(due('2026-12-31')).toEqual({
      kind: 'breach-notice',
      of: null,
      outcome: 'not-computable',
      missingYear: 2027,
    });
  });
});

describe('reminders of the notice', () => {
  const office = { opensAt: '09:00', closesAt: '18:00', zone: 'Asia/Almaty' };
  const isWorkingDay = (day: CalendarDate): boolean => weekdayOf(day) < 6;
  const plan = (dueOn: string | null, now: string) =>
    planBreachReminders({ dueOn: dueOn === null ? null : on(dueOn), now: now as Instant, office, isWorkingDay }).map(
      ({ threshold, dueAt }) => `${threshold} ${dueAt}`,
    );

  it('go at once, on the morning of the last day and of the three working days after it', () => {
    expect(plan('2026-06-08', '2026-06-05T10:00:00Z')).toEqual([
      'breach-found 2026-06-05T10:00:00Z',
      'breach-last-day 2026-06-08T04:00:00Z',
      'breach-overdue-1 2026-06-09T04:00:00Z',
      'breach-overdue-2 2026-06-10T04:00:00Z',
      'breach-overdue-3 2026-06-11T04:00:00Z',
    ]);
  });

  it('are one mail for all that has passed', () => {
    expect(plan('2026-06-02', '2026-06-10T10:00:00Z')).toEqual(['breach-found 2026-06-10T10:00:00Z']);
    expect(plan(null, '2026-06-10T10:00:00Z')).toEqual(['breach-found 2026-06-10T10:00:00Z']);
  });
});
