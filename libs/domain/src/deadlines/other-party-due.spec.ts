import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '../calendar/calendar-date.js';
import { weekdayOf } from '../calendar/calendar-date.js';
import { stepOn } from './count-days.js';
import { dueByOtherParty } from './other-party-due.js';

const on = calendarDate;
const needed = (day: string) => ({ dueOn: on(day), steps: [stepOn(on(day), 'counted-back-from', null)] });
const isWeekday = (day: CalendarDate): boolean => weekdayOf(day) < 6;
/** The Spring Festival of 2026, Monday 16 to Sunday 22 February. */
const china = {
  country: 'CN',
  isOpen: (day: CalendarDate): boolean => isWeekday(day) && (day < '2026-02-16' || day > '2026-02-22'),
};

describe('what another company has to send', () => {
  it('is due on the last day on which its office works, by its own calendar (S30)', () => {
    const { dueOn, finding, steps } = dueByOtherParty(needed('2026-02-19'), china);
    // The weekend of 14 and 15 February belongs to the same run of closed days.
    expect(dueOn).toBe('2026-02-13');
    expect(finding).toEqual({
      ...{ code: 'other-party-closed', severity: 'warning' },
      facts: { country: 'CN', closedFrom: '2026-02-14', closedTo: '2026-02-22', neededOn: '2026-02-19' },
    });
    expect(steps.map((step) => `${step.on} ${step.reason}`)).toEqual([
      '2026-02-13 last-day',
      ...['2026-02-14', '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18'].map(
        (day) => `${day} other-party-closed`,
      ),
      '2026-02-19 counted-back-from',
    ]);
  });

  it('stays on the day itself where the office works, whatever lies around it', () => {
    expect(dueByOtherParty(needed('2026-02-23'), china)).toEqual({
      ...needed('2026-02-23'),
      finding: { code: 'other-party-calendar', severity: 'note', facts: { country: 'CN' } },
    });
    expect(dueByOtherParty(needed('2026-02-13'), china).dueOn).toBe('2026-02-13');
  });

  it('stays on the day itself where a calendar knows no working day in a month', () => {
    const { dueOn, finding } = dueByOtherParty(needed('2026-02-19'), { country: 'CN', isOpen: () => false });
    expect([dueOn, finding.code]).toEqual(['2026-02-19', 'other-party-calendar']);
  });

  it('is never later than needed, falls on an open day, and no open day lies between', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays(on('2025-01-01'), count));
    const closed = fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { maxLength: 120 });
    fc.assert(
      fc.property(days, closed, (day, off) => {
        const shut = new Set(off.map((count) => addDays(on('2025-01-01'), count)));
        const isOpen = (one: CalendarDate): boolean => isWeekday(one) && !shut.has(one);
        const { dueOn } = dueByOtherParty(needed(day), { country: 'CN', isOpen });
        const between = Array.from({ length: daysBetween(dueOn, day) }, (_, index) => addDays(dueOn, index + 1));
        expect(dueOn <= day).toBe(true);
        if (dueOn !== day) expect([isOpen(dueOn), between.some(isOpen)]).toEqual([true, false]);
      }),
    );
  });
});
