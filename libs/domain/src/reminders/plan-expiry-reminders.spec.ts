import { describe, expect, it } from '@jest/globals';
import { calendarDate, weekdayOf } from '../calendar/calendar-date.js';
import { instantAt, KAZAKHSTAN_ZONE } from '../calendar/zone.js';
import { planExpiryReminders } from './plan-expiry-reminders.js';

const FRIDAY = 5;
const plan = (endsOn: string, [day, time]: readonly [string, string], zone = KAZAKHSTAN_ZONE) =>
  planExpiryReminders({
    endsOn: calendarDate(endsOn),
    now: instantAt(calendarDate(day), time, zone),
    office: { opensAt: '09:00', closesAt: '17:00', zone },
    isWorkingDay: (date) => weekdayOf(date) <= FRIDAY,
  }).map(({ daysBefore, dueAt }) => `${String(daysBefore)} ${dueAt}`);

describe('reminders of an end', () => {
  it('go thirty, fourteen and three days before, when the office opens', () => {
    expect(plan('2026-05-07', ['2026-01-10', '12:00'])).toEqual([
      ...['30 2026-04-07T04:00:00Z', '14 2026-04-23T04:00:00Z', '3 2026-05-04T04:00:00Z'],
    ]);
  });

  it('go on the working day before a day off, never after it', () => {
    expect(plan('2026-05-05', ['2026-01-10', '12:00'])).toEqual([
      ...['30 2026-04-03T04:00:00Z', '14 2026-04-21T04:00:00Z', '3 2026-05-01T04:00:00Z'],
    ]);
  });

  it('known late are one mail at once for all that was missed', () => {
    expect(plan('2026-05-07', ['2026-04-24', '12:00'])).toEqual(['14 2026-04-24T07:00:00Z', '3 2026-05-04T04:00:00Z']);
    expect(plan('2026-05-07', ['2026-05-07', '12:00'])).toEqual(['3 2026-05-07T07:00:00Z']);
  });

  it('are none once it has ended', () => {
    expect(plan('2026-05-07', ['2026-05-08', '00:01'])).toEqual([]);
  });

  it("end and begin with the day of the company's own zone", () => {
    expect(plan('2026-05-07', ['2026-01-10', '12:00'], 'Europe/Berlin')[0]).toBe('30 2026-04-07T07:00:00Z');
  });
});
