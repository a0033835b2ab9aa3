import { describe, expect, it } from '@jest/globals';
import { APPLICATION_STATES, APPLICATION_STEPS, canStepApplication, repeatsOf, type CalendarDate } from '@sapar/domain';

describe('the steps of a visa application', () => {
  it('reach every state from the draft, and every state has a way back or on', () => {
    const reached = new Set<string>(['draft']);
    for (const from of reached)
      for (const to of APPLICATION_STEPS[from as keyof typeof APPLICATION_STEPS]) reached.add(to);
    expect([...reached].sort()).toEqual([...APPLICATION_STATES].sort());
    for (const state of APPLICATION_STATES) expect(APPLICATION_STEPS[state].length).toBeGreaterThan(0);
  });

  it('allow staying, and no step that the table has not', () => {
    for (const state of APPLICATION_STATES) expect(canStepApplication(state, state)).toBe(true);
    expect(canStepApplication('draft', 'collected')).toBe(false);
    expect(canStepApplication('refused', 'granted')).toBe(false);
  });
});

describe('a fine', () => {
  const fine = (id: string, article: string, decidedOn: string) => ({
    id,
    article,
    decidedOn: decidedOn as CalendarDate,
  });

  it('repeats those of its article in the year before, the anniversary not counted', () => {
    const last = fine('z', 'ст. 518 ч. 1', '2026-03-27');
    const all = [
      fine('a', '518-1', '2025-03-27'),
      fine('b', '518', '2025-03-28'),
      fine('c', '517', '2026-01-01'),
      last,
    ];
    expect(repeatsOf(last, all, 1)).toBe(1);
    expect(repeatsOf(last, all, 2)).toBe(2);
  });
});
