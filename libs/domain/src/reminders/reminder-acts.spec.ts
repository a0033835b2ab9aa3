import { describe, expect, it } from '@jest/globals';
import { calendarDate, type Instant } from '../calendar/calendar-date.js';
import { instantAt, KAZAKHSTAN_ZONE } from '../calendar/zone.js';
import { isStoppedByHaving, latestSnooze, snoozeChoices, snoozeFault } from './reminder-acts.js';
import type { ReminderThreshold } from './planned-reminder.js';

const office = { opensAt: '09:00', closesAt: '17:00', zone: KAZAKHSTAN_ZONE };
const at = (day: string, time: string): Instant => instantAt(calendarDate(day), time, KAZAKHSTAN_ZONE);
const latest = (now: Instant): Instant | null => latestSnooze({ dueOn: calendarDate('2026-03-27'), now, office });

describe('putting a reminder off', () => {
  it('reaches to the last week at most, there a day ahead, and never past the office of the last day', () => {
    expect(latest(at('2026-02-01', '10:00'))).toBe(at('2026-03-20', '09:00'));
    expect(latest(at('2026-03-23', '10:00'))).toBe(at('2026-03-24', '10:00'));
    expect(latest(at('2026-03-26', '20:00'))).toBe(at('2026-03-27', '17:00'));
    expect(latest(at('2026-03-27', '17:00'))).toBeNull();
    expect(latest(at('2026-03-28', '10:00'))).toBeNull();
    const now = at('2026-03-23', '10:00');
    const facts = { dueOn: calendarDate('2026-03-27'), now, office };
    expect(snoozeChoices(facts).map(({ hours }) => hours)).toEqual([2, 4, 24]);
    expect(snoozeChoices({ ...facts, now: at('2026-03-27', '14:00') }).map(({ hours }) => hours)).toEqual([2]);
    const fault = (until: Instant) => snoozeFault({ until, now, latest: latest(now) });
    expect([fault(at('2026-03-24', '10:00')), fault(at('2026-03-24', '10:01')), fault(now)]).toEqual([
      null,
      'too-late',
      'in-the-past',
    ]);
    expect(latestSnooze({ dueOn: null, now: at('2026-03-20', '10:00'), office })).toBeNull();
  });
});

describe('when somebody has it', () => {
  const stops = (
    threshold: ReminderThreshold,
    occurrence: string,
    on: string,
    now = at('2026-03-20', '10:00'),
  ): boolean =>
    isStoppedByHaving(
      { threshold, occurrence, dueAt: at(on, '09:00') },
      { dueOn: calendarDate('2026-03-27'), now, zone: KAZAKHSTAN_ZONE },
    );

  it('repeats and the climb stop, the last three days and the last day do not', () => {
    expect(stops('working-morning', '2026-03-26', '2026-03-26')).toBe(true);
    expect(stops('climb', '2026-03-27', '2026-03-27')).toBe(true);
    expect(stops('days-before', '7', '2026-03-20')).toBe(true);
    expect(stops('days-before', '3', '2026-03-24')).toBe(false);
    expect(stops('last-day-morning', '2026-03-27', '2026-03-27')).toBe(false);
    expect(stops('last-call', '2026-03-27', '2026-03-27')).toBe(false);
    expect(stops('date-today', '2026-03-27', '2026-03-27')).toBe(false);
  });

  it('what comes after the last day is not stopped before it, and rests for three days after it', () => {
    expect(stops('overdue', '2026-03-30', '2026-03-30')).toBe(false);
    const overdue = at('2026-03-30', '12:00');
    expect(stops('overdue', '2026-03-31', '2026-03-31', overdue)).toBe(true);
    expect(stops('overdue', '2026-04-02', '2026-04-02', overdue)).toBe(true);
    expect(stops('overdue', '2026-04-03', '2026-04-03', overdue)).toBe(false);
  });
});
