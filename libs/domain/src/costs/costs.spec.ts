import { describe, expect, it } from '@jest/globals';
import {
  amountFigures,
  CURRENCIES,
  isCurrency,
  minorFigures,
  parseAmount,
  splitByWeight,
  splitEvenly,
} from '@sapar/domain';

describe('a payment for many', () => {
  it('gives what cannot be divided to the first ones', () => {
    expect(splitEvenly(100, 3)).toEqual([34, 33, 33]);
    expect(splitEvenly(2, 3)).toEqual([1, 1, 0]);
    expect(splitEvenly(12, 1)).toEqual([12]);
  });

  it('adds up to the last unit whatever the sum and the number of people', () => {
    for (const amount of [1, 7, 99_999, 123_456_789, 1_000_000_000_000])
      for (const count of [1, 2, 3, 7, 12, 113, 200]) {
        const parts = splitEvenly(amount, count);
        expect([parts.length, parts.reduce((sum, part) => sum + part, 0)]).toEqual([count, amount]);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }
  });

  it('is split in another currency as it is in its own, the largest remainder first', () => {
    // 1000 × 1/6, 2/6, 3/6 = 166.67, 333.33, 500.
    expect(splitByWeight(1000, [1, 2, 3])).toEqual([167, 333, 500]);
    expect(splitByWeight(999_999_999_999, [999_999_999_999, 1, 0])).toEqual([999_999_999_998, 1, 0]);
    expect(splitByWeight(5, [0, 0])).toEqual([0, 0]);
  });
});

describe('an amount', () => {
  it.each([
    ['12 500,50', 'KZT', 1_250_050],
    ['12\u00a0500,5', 'KZT', 1_250_050],
    ['12,500.50', 'EUR', 1_250_050],
    ['1.234.567,89', 'EUR', 123_456_789],
    ['12.500', 'EUR', 1_250_000],
    ['800', 'JPY', 800],
    ['1.250', 'KWD', null],
    ['1 250', 'KWD', 1_250_000],
    ['1,5', 'KWD', 1500],
  ])('%s %s is %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  it.each(['', '-5', '1e3', '12,345,6', '5.', '1 2', '0x10', '١٢', '1.5.5', '10000000000000', '=1', '1,23.456'])(
    '%j is none',
    (text) => {
      expect(parseAmount(text, 'KZT')).toBeNull();
    },
  );

  it('has no parts where its currency has none, and a currency is one that is in use', () => {
    expect(parseAmount('8,5', 'JPY')).toBeNull();
    expect(['KZT', 'JPY', 'KWD'].map((code) => [minorFigures(code), amountFigures(1205, code)])).toEqual([
      [2, '12.05'],
      [0, '1205'],
      [3, '1.205'],
    ]);
    expect(amountFigures(5, 'KZT')).toBe('0.05');
    expect(['KZT', 'XAU', 'XXX', 'kzt', 'DEM'].map(isCurrency)).toEqual([true, false, false, false, false]);
    expect([new Set(CURRENCIES).size, CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code))]).toEqual([
      CURRENCIES.length,
      true,
    ]);
  });
});
