import { describe, expect, it } from '@jest/globals';
import { barDays } from './bar-days.js';

const stay = (enteredOn: string, leftOn: string | null) => ({
  ...{ id: enteredOn, caseId: 'c', missionReference: 'M-26-001', basis: 'visa' as const, days: 1 },
  ...{ enteredOn, leftOn },
});
const on = '2026-03-30';
const empty = { on, stays: [], planned: [], plan: null };

describe('the bar of a technician', () => {
  it('begins 180 days back, today included, and is as long again ahead', () => {
    const bar = barDays(empty);
    expect([bar.length, bar.today]).toEqual([360, 179]);
    expect(bar.months[0]).toEqual({ start: 30, on: '2025-11-01' });
    expect(bar.months).toHaveLength(11);
  });

  it('fills stays, cuts what lies outside, and runs an open stay up to the day', () => {
    const stays = [stay('2025-09-01', '2025-10-02'), stay('2025-06-01', '2025-10-01'), stay('2026-03-20', null)];
    expect(barDays({ ...empty, stays }).spans).toEqual([
      { kind: 'stayed', start: 0, length: 1 },
      { kind: 'stayed', start: 169, length: 11 },
    ]);
  });

  it('keeps planned and tried visits apart from stays', () => {
    const visit = { enteredOn: '2026-04-02', leftOn: '2026-04-10' };
    const planned = [{ ...visit, caseId: 'c', missionReference: 'M-26-022' }];
    const plan = {
      ...visit,
      leftOn: '2027-01-01',
      days: 275,
      fits: false,
      breaksEntries: false,
      earliestEntryOn: null,
      latestExitOn: null,
      checks: [],
    };
    expect(barDays({ ...empty, planned, plan }).spans).toEqual([
      { kind: 'planned', start: 182, length: 9 },
      { kind: 'tried', start: 182, length: 178 },
    ]);
  });
});
