import { describe, expect, it } from '@jest/globals';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { lostByRenewal, type HeldThing, type RenewalLoss } from './renewal.js';

const thing = (kind: RenewalLoss, caseId: string, on: string): HeldThing => ({ kind, caseId, on: calendarDate(on) });
const THINGS: readonly HeldThing[] = [
  thing('planned-day', 'early', '2026-04-20'),
  thing('ticket', 'early', '2026-03-01'),
  thing('appointment', 'early', '2026-05-04'),
  thing('paper', 'early', '2026-06-01'),
  thing('planned-day', 'late', '2026-05-11'),
  thing('ticket', 'late', '2026-03-01'),
  thing('appointment', 'late', '2026-04-30'),
];
const lost = (on: CalendarDate | null): readonly string[] =>
  lostByRenewal(THINGS, on).map(({ kind, caseId }) => `${kind} ${caseId}`);

describe('what a new request after a refusal costs', () => {
  it('is the planned day before the first day it can give, with what was made for that day, and no more', () => {
    expect(lost(calendarDate('2026-05-01'))).toEqual([
      ...['planned-day early', 'ticket early', 'paper early', 'appointment late'],
    ]);
    expect(lost(calendarDate('2026-04-20'))).toEqual([]);
    expect(lost(calendarDate('2026-04-21'))).toEqual(['planned-day early', 'ticket early', 'paper early']);
  });

  it('is everything where nobody can say the first day: nothing is said to hold', () => {
    expect(lost(null)).toHaveLength(THINGS.length);
  });
});
