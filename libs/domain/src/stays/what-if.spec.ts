import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { countStays } from './count-stays.js';
import type { Stay, StayCap } from './stay.js';
import { checkVisit } from './what-if.js';

const visit = (enteredOn: string, leftOn: string) => ({
  enteredOn: calendarDate(enteredOn),
  leftOn: calendarDate(leftOn),
});
const caps: readonly StayCap[] = [
  { kind: 'rolling', days: 90, within: 180 },
  { kind: 'per-entry', days: 30 },
];
const on = calendarDate('2026-06-01');

describe('what if the visit moved', () => {
  const stays: readonly Stay[] = [visit('2026-03-01', '2026-05-09')];

  it('says which check breaks, on which day and by how much', () => {
    expect(checkVisit({ stays, on }, visit('2026-06-10', '2026-07-01'), caps)).toEqual([
      { breaksOn: '2026-06-30', daysBroken: 2, breaksLaterStay: false },
      { breaksOn: null, daysBroken: 0, breaksLaterStay: false },
    ]);
    expect(checkVisit({ stays, on }, visit('2026-09-10', '2026-10-12'), caps)).toEqual([
      { breaksOn: null, daysBroken: 0, breaksLaterStay: false },
      { breaksOn: '2026-10-10', daysBroken: 3, breaksLaterStay: false },
    ]);
  });

  it('does not call the last day of the visit itself a later stay', () => {
    expect(checkVisit({ stays, on }, visit('2026-06-10', '2026-06-30'), caps)[0]).toEqual({
      breaksOn: '2026-06-30',
      daysBroken: 1,
      breaksLaterStay: false,
    });
  });

  it('leaves out an open stay that has not begun', () => {
    const unbegun: readonly Stay[] = [{ enteredOn: calendarDate('2026-07-01'), leftOn: null }];
    expect(checkVisit({ stays: unbegun, on }, visit('2026-06-10', '2026-07-15'), caps)).toEqual([
      { breaksOn: null, daysBroken: 0, breaksLaterStay: false },
      { breaksOn: '2026-07-10', daysBroken: 6, breaksLaterStay: false },
    ]);
  });

  it('sees the later stay that a visit leaves no days for', () => {
    const planned = [...stays, visit('2026-07-01', '2026-07-20')];
    expect(checkVisit({ stays: planned, on }, visit('2026-06-10', '2026-06-12'), caps)[0]).toEqual({
      breaksOn: '2026-07-18',
      daysBroken: 3,
      breaksLaterStay: true,
    });
  });

  it('does not lay an overstay at the door of a visit that was there without it', () => {
    const late = [visit('2026-03-01', '2026-04-05')];
    expect(checkVisit({ stays: late, on }, visit('2026-06-10', '2026-06-12'), caps)[1]).toMatchObject({
      breaksOn: null,
      daysBroken: 0,
    });
  });

  it('breaks exactly the days that a count with the visit finds beyond a count without it', () => {
    const start = calendarDate('2026-01-01');
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 5,
    });
    const chosen = fc.constantFrom<StayCap>(
      { kind: 'rolling', days: 30, within: 90 },
      { kind: 'per-entry', days: 20 },
      { kind: 'per-year', days: 40 },
      { kind: 'total', days: 50, from: calendarDate('2026-02-01'), to: calendarDate('2026-09-30') },
    );
    fc.assert(
      fc.property(spans, chosen, (list, cap) => {
        const all = list.map(([from, length]) => ({
          enteredOn: addDays(start, from),
          leftOn: addDays(start, from + length),
        }));
        const [added, ...rest] = all;
        if (added === undefined) return;
        const last: CalendarDate = addDays(start, 400);
        const over = (known: readonly Stay[]): number =>
          countStays({ stays: known, on: last }, [cap]).caps[0]?.overstayDays ?? 0;
        const check = checkVisit({ stays: rest, on: last }, added, [cap])[0];
        expect(check?.daysBroken).toBe(over(all) - over(rest));
        expect(check?.breaksOn === null).toBe(check?.daysBroken === 0);
      }),
    );
  });
});
