import { describe, expect, it } from '@jest/globals';
import { secondsToWait } from './back-off.js';

const waitAfter = (tries: number, secondsSince = 0): number => secondsToWait({ tries, secondsSince }, 10);

describe('the wait before the next try', () => {
  it('is none for the first ten, then doubles', () => {
    expect([0, 9, 10, 11, 12, 13].map((tries) => waitAfter(tries))).toEqual([0, 0, 5, 10, 20, 40]);
  });

  it('never grows beyond fifteen minutes', () => {
    expect([18, 30, 1_000_000].map((tries) => waitAfter(tries))).toEqual([900, 900, 900]);
  });

  it('runs off with the clock, and is no longer for a clock that seems to go back', () => {
    expect([waitAfter(12, 7.5), waitAfter(12, 20), waitAfter(12, -3)]).toEqual([13, 0, 20]);
  });

  it('is forgotten after a day', () => {
    expect([waitAfter(1_000_000, 86_399), waitAfter(1_000_000, 86_400)]).toEqual([0, 0]);
  });
});
