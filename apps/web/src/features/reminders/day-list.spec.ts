import { describe, expect, it } from '@jest/globals';
import { parseDayList, writeDayList } from './day-list.js';

describe('a list of days', () => {
  it.each([
    ['30, 14, 7, 1', [30, 14, 7, 1]],
    ['1–5', [1, 2, 3, 4, 5]],
    ['1-3 10', [1, 2, 3, 10]],
    ['', []],
    ['7, soon', [7, 'soon']],
  ])('typed as "%s" is read', (text, days) => {
    expect(parseDayList(text)).toEqual(days);
  });

  it('is written short and read back the same', () => {
    const days = [1, 2, 3, 4, 7, 9, 10];
    expect(writeDayList(days)).toBe('1–4, 7, 9, 10');
    expect(parseDayList(writeDayList(days))).toEqual(days);
  });
});
