import { describe, expect, it } from '@jest/globals';
import { formatAmount } from '@sapar/messages';

describe('an amount in words', () => {
  it.each([
    ['en', '1,234,567.05\u00a0KZT'],
    ['ru', '1\u00a0234\u00a0567,05\u00a0KZT'],
    ['kk', '1\u00a0234\u00a0567,05\u00a0KZT'],
  ] as const)('is written in %s as %s', (language, text) => {
    expect(formatAmount(123_456_705, 'KZT', language)).toBe(text);
  });

  it('has the parts of its currency', () => {
    expect([formatAmount(1500, 'JPY', 'en'), formatAmount(1500, 'KWD', 'en'), formatAmount(0, 'EUR', 'en')]).toEqual([
      ...['1,500\u00a0JPY', '1.500\u00a0KWD', '0.00\u00a0EUR'],
    ]);
  });
});
