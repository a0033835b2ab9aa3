import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { visitsOfRotation } from './rotation.js';

describe('a rotation', () => {
  it('of 28 days on and 28 off comes back every eighth week on the same weekday', () => {
    const visits = visitsOfRotation({ firstOn: calendarDate('2026-01-12'), daysOn: 28, daysOff: 28, count: 3 });
    // Mon 12 January to Sun 8 February; 56 days after it Mon 9 March to Sun 5 April; then Mon 4 May to Sun 31 May.
    expect(visits).toEqual([
      { enteredOn: '2026-01-12', leftOn: '2026-02-08' },
      { enteredOn: '2026-03-09', leftOn: '2026-04-05' },
      { enteredOn: '2026-05-04', leftOn: '2026-05-31' },
    ]);
  });
});
