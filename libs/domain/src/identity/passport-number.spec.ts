import { describe, expect, it } from '@jest/globals';
import { maskPassportNumber, normalisePassportNumber } from './passport-number.js';

describe('passport numbers', () => {
  it('lose spaces and case, and Cyrillic letters that only look Latin', () => {
    expect(normalisePassportNumber(' с01 x00t47')).toBe('C01X00T47');
  });

  it('show their last three characters only', () => {
    expect(maskPassportNumber('C01X00T47')).toBe('••••••T47');
  });

  it('show nothing of a number so short that three characters would give it away', () => {
    expect(maskPassportNumber('A12345')).toBe('••••••');
  });
});
