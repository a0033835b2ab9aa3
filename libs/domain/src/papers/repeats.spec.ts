import { describe, expect, it } from '@jest/globals';
import { repeatsOf, type CalendarDate, type FineFact } from '@sapar/domain';

const fine = (id: string, decidedOn: string, article = '518'): FineFact => ({
  id,
  article,
  decidedOn: decidedOn as CalendarDate,
});

describe('a fine repeats an earlier one', () => {
  it.each([
    ['2025-03-28', 1, 'of the day after the anniversary'],
    ['2025-03-27', 0, 'not of the anniversary itself'],
    ['2026-03-26', 1, 'of the day before'],
    ['2026-03-28', 0, 'not a later one'],
  ])('decided on %s counts %d: %s', (earlier, count) => {
    expect(repeatsOf(fine('b', '2026-03-27'), [fine('a', earlier), fine('b', '2026-03-27')], 1)).toBe(count);
  });

  it('by the number of the article, however the paper writes it', () => {
    const all = [
      fine('a', '2026-01-10', '518 p. 1'),
      fine('b', '2026-01-11', 'ст. 518-1'),
      fine('c', '2026-01-12', '517'),
    ];
    expect(repeatsOf(fine('d', '2026-03-27'), all, 1)).toBe(2);
  });

  it('of two on one day only the second does', () => {
    const all = [fine('a', '2026-03-27'), fine('b', '2026-03-27')];
    expect(all.map((one) => repeatsOf(one, all, 1))).toEqual([0, 1]);
  });

  it('decided on 29 February counts from 1 March of the year before', () => {
    const leap = fine('b', '2028-02-29');
    expect(repeatsOf(leap, [fine('a', '2027-02-28')], 1)).toBe(0);
    expect(repeatsOf(leap, [fine('a', '2027-03-01')], 1)).toBe(1);
  });
});
