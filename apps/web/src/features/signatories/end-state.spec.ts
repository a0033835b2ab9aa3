import { describe, expect, it } from '@jest/globals';
import { endStateOf } from './end-state.js';

describe('an end on the screen', () => {
  it.each([
    ['2026-05-04', '2026-05-05', { kind: 'ended', days: 1 }],
    ['2026-05-04', '2026-05-04', { kind: 'last-day', days: 0 }],
    ['2026-05-04', '2026-05-03', { kind: 'soon', days: 1 }],
    ['2026-05-04', '2026-04-04', { kind: 'soon', days: 30 }],
    ['2026-05-04', '2026-04-03', { kind: 'far', days: 31 }],
  ])('on %s, seen on %s', (endsOn, today, state) => {
    expect(endStateOf(endsOn, today)).toEqual(state);
  });
});
