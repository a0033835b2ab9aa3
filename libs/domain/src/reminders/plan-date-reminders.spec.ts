import { describe, expect, it } from '@jest/globals';
import { calendarDate, weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { instantAt, KAZAKHSTAN_ZONE } from '../calendar/zone.js';
import { planDateReminders } from './plan-date-reminders.js';
import { WATCHED_DATES, type WatchedDate } from './watched-dates.js';

const office = { opensAt: '09:00', closesAt: '17:00', zone: KAZAKHSTAN_ZONE };
const recipients = {
  doer: { key: 'doer', kind: 'user' },
  deputy: { key: 'deputy', kind: 'user' },
};
const HOLIDAYS: readonly string[] = ['2026-03-23', '2026-03-24', '2026-03-25'];
const isWorkingDay = (date: CalendarDate): boolean => weekdayOf(date) <= 5 && !HOLIDAYS.includes(date);
const at = (day: string, time: string): Instant => instantAt(calendarDate(day), time, KAZAKHSTAN_ZONE);

const lines = (kind: WatchedDate, dueOn: string, now: Instant): readonly string[] =>
  planDateReminders({ kind, dueOn: calendarDate(dueOn), now, office, recipients, isWorkingDay }).map(
    ({ dueAt, threshold, occurrence, recipientKey }) =>
      `${dueAt.slice(0, 10)} ${threshold} ${occurrence} ${recipientKey}`,
  );

describe('reminders of a watched date', () => {
  it('run out to the day itself, and what falls on a day off goes on the working day before', () => {
    // Sunday 29 March: 14 days before is a Sunday, 7 and 3 days before lie in the days off of 21 to 25 March.
    expect(lines('last-lawful-day', '2026-03-29', at('2026-03-01', '08:00')).slice(0, 4)).toEqual([
      '2026-03-13 days-before 14 doer',
      '2026-03-20 days-before 7 doer',
      '2026-03-26 days-before 3 doer',
      '2026-03-27 date-today 2026-03-29 doer',
    ]);
  });

  it('of one day are one: the later speaks', () => {
    // Monday 30 March: one day before is Sunday, which goes to Friday 27, as three days before does.
    expect(lines('visa-free-registration', '2026-03-30', at('2026-03-26', '12:00')).slice(0, 2)).toEqual([
      '2026-03-27 days-before 1 doer',
      '2026-03-30 date-today 2026-03-30 doer',
    ]);
  });

  it('go on for some working mornings after it, an expiry only up to its day', () => {
    expect(lines('last-lawful-day', '2026-03-20', at('2026-03-20', '12:00'))).toEqual([
      '2026-03-20 climb 2026-03-20 deputy',
      '2026-03-26 date-passed 2026-03-26 doer',
      '2026-03-27 date-passed 2026-03-27 doer',
      '2026-03-30 date-passed 2026-03-30 doer',
      '2026-03-31 date-passed 2026-03-31 doer',
      '2026-04-01 date-passed 2026-04-01 doer',
    ]);
    // A paper that has ended: the highest role hears of it on four Mondays.
    expect(lines('document-expiry', '2026-03-20', at('2026-03-20', '12:00'))).toEqual(
      ['2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13'].map((on) => `${on} date-passed ${on} doer`),
    );
  });

  it('ask on the planned day of exit, then the technician daily and the doer each working morning', () => {
    const asked = lines('exit-expected', '2026-03-28', at('2026-03-20', '12:00'));
    expect(asked.slice(0, 3)).toEqual([
      '2026-03-28 has-left 2026-03-28 doer',
      '2026-03-30 no-exit 2026-03-30 doer',
      '2026-03-31 no-exit 2026-03-31 doer',
    ]);
    expect(asked).toHaveLength(11);
  });

  it('of an overrun begin at once, whatever the hour', () => {
    expect(lines('overrun-decision', '2026-04-30', at('2026-03-26', '22:30'))[0]).toBe('2026-03-26 date-known 1 doer');
  });

  it.each(WATCHED_DATES)(
    'of %s never lie in the past and are unique by threshold, occurrence and recipient',
    (kind) => {
      for (const now of [at('2025-09-01', '10:00'), at('2026-03-28', '09:00'), at('2026-04-15', '18:00')]) {
        const planned = planDateReminders({
          ...{ kind, dueOn: calendarDate('2026-03-28'), now, office, recipients, isWorkingDay },
        });
        expect(planned.filter(({ dueAt }) => dueAt < now)).toEqual([]);
        const keys = planned.map(
          ({ threshold, occurrence, recipientKey }) => `${threshold} ${occurrence} ${recipientKey}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }
    },
  );
});
