import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@sapar/domain';
import { timelineRow } from './timeline-bars.js';

const MARCH = { from: '2026-03-01' as CalendarDate, days: 31 };
const NOBODY = {
  ...{ enteredOn: null, leftOn: null, untilOn: null, plannedArrivalOn: null, visaValidToOn: null, dueOn: null },
  ...({ dueState: null, stage: 'planned', basis: 'visa' } as const),
};

describe('a row of the timeline', () => {
  it('shows days in the country to today, the days still allowed and the visa, cut to the window', () => {
    const row = {
      ...NOBODY,
      stage: 'arrived' as const,
      enteredOn: '2026-02-20',
      untilOn: '2026-03-20',
      visaValidToOn: '2026-05-30',
    };
    expect(timelineRow(row, MARCH, '2026-03-10').bars).toEqual([
      { kind: 'visa', start: 0, length: 31 },
      { kind: 'stayed', start: 0, length: 10 },
      { kind: 'ahead', start: 10, length: 10 },
    ]);
  });

  it('marks every day beyond the last lawful one, also of who has left', () => {
    const here = {
      ...NOBODY,
      stage: 'arrived' as const,
      basis: 'visa-free',
      enteredOn: '2026-03-02',
      untilOn: '2026-03-08',
    };
    expect(timelineRow(here, MARCH, '2026-03-10').bars).toContainEqual({ kind: 'over', start: 8, length: 2 });
    const gone = { ...here, stage: 'left' as const, leftOn: '2026-03-09' };
    expect(timelineRow(gone, MARCH, '2026-03-20').bars).toContainEqual({ kind: 'over', start: 8, length: 1 });
    expect(timelineRow({ ...gone, leftOn: '2026-03-08' }, MARCH, '2026-03-20').bars).toEqual([
      { kind: 'stayed', start: 1, length: 7 },
    ]);
  });

  it('has a tick for a notification that is open, and none outside the window', () => {
    const due = { ...NOBODY, dueState: 'open' as const };
    expect(timelineRow({ ...due, dueOn: '2026-03-27' }, MARCH, '2026-03-20').dueAt).toBe(26);
    expect(timelineRow({ ...due, dueOn: '2026-04-02' }, MARCH, '2026-03-20').dueAt).toBeNull();
    expect(
      timelineRow({ ...due, dueState: 'met' as const, dueOn: '2026-03-27' }, MARCH, '2026-03-20').dueAt,
    ).toBeNull();
  });

  it('leaves out whoever has nothing in the window', () => {
    expect(timelineRow({ ...NOBODY, plannedArrivalOn: '2026-04-10' }, MARCH, '2026-03-20').bars).toEqual([]);
  });
});
