import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { compareSteps } from './compare-steps.js';
import type { DeadlineStep } from './deadline.js';

const step = (on: string, reason: DeadlineStep['reason']): DeadlineStep => ({
  on: calendarDate(on),
  counted: reason === 'working-day',
  day: null,
  reason,
  name: null,
});

describe('what a change of the law does to a count', () => {
  it('names the days that count for another reason', () => {
    const before = [step('2026-03-26', 'working-day'), step('2026-03-27', 'working-day')];
    const after = [step('2026-03-26', 'working-day'), step('2026-03-27', 'moved-day-off')];
    expect(compareSteps(before, after)).toEqual([{ on: '2026-03-27', before: 'working-day', after: 'moved-day-off' }]);
  });

  it('says nothing of days that only one of the counts reaches', () => {
    const before = [step('2026-03-26', 'working-day')];
    const after = [step('2026-03-26', 'working-day'), step('2026-03-27', 'working-day')];
    expect(compareSteps(before, after)).toEqual([]);
    expect(compareSteps(after, before)).toEqual([]);
  });
});
