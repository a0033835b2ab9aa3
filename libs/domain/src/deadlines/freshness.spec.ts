import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { freshnessOf, isStale, staleSince } from './freshness.js';

const on = calendarDate;

describe('freshness', () => {
  it('ends 180 days after the check: 4 April and 180 days is 1 October', () => {
    expect(staleSince(on('2026-04-04'))).toBe('2026-10-01');
    expect([isStale(on('2026-04-04'), on('2026-09-30')), isStale(on('2026-04-04'), on('2026-10-01'))]).toEqual([
      false,
      true,
    ]);
  });

  it('is that of the oldest check behind a date, and a drafted year weighs more than any', () => {
    const [fresh, old, today] = [on('2026-05-01'), on('2025-05-01'), on('2026-06-01')];
    const year = (checkedOn: typeof fresh, status: 'published' | 'draft' = 'published') => ({ status, checkedOn });
    expect([
      freshnessOf(fresh, [], today),
      freshnessOf(fresh, [year(fresh), year(fresh)], today),
      freshnessOf(old, [year(fresh)], today),
      freshnessOf(fresh, [year(fresh), year(old)], today),
      freshnessOf(old, [year(fresh), year(fresh, 'draft')], today),
    ]).toEqual(['checked', 'checked', 'stale', 'stale', 'draft']);
  });
});
