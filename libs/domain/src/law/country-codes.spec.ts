import { describe, expect, it } from '@jest/globals';
import { isCountryCode } from './country-codes.js';

describe('two letters of a country', () => {
  it.each(['KZ', 'DE', 'CN', 'TR', 'AX', 'ZW', 'XK'])('%s is one', (code) => {
    expect(isCountryCode(code)).toBe(true);
  });

  it.each(['XQ', 'XX', 'ZZ', 'EU', 'UK', 'kz', 'K', 'KAZ', '', 'KZ '])('%j is none', (code) => {
    expect(isCountryCode(code)).toBe(false);
  });
});
