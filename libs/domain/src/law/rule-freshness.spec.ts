import { describe, expect, it } from '@jest/globals';
import { calendarDate, expiredSince, ruleFreshnessOn } from '@sapar/domain';

const checkedOn = calendarDate('2026-04-04');

describe('freshness of a rule', () => {
  it.each([
    ['2026-04-04', 'checked'],
    ['2026-09-30', 'checked'],
    ['2026-10-01', 'stale'],
    ['2027-04-03', 'stale'],
    ['2027-04-04', 'expired'],
  ])('checked on 4 April 2026 is on %s %s', (today, expected) => {
    expect(ruleFreshnessOn(checkedOn, calendarDate(today))).toBe(expected);
  });

  it('needs a confirmation from the 365th day on', () => {
    expect(expiredSince(checkedOn)).toBe('2027-04-04');
  });
});
