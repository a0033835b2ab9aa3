import { describe, expect, it } from '@jest/globals';
import { normalisePassword, passwordFault } from './password-fault.js';

const OWNER = {
  ownWords: ['aliya.serikova@dala-industry.example', 'Dala Industry LLP', 'Aliya Serikova', 'Әлия Серікова'],
  isCommon: (password: string) => password === 'iloveyou',
};

describe('a new password', () => {
  it.each([
    ['of seven characters', 'abcdefg', 'too-short'],
    ['of seven characters in fourteen units', '😀'.repeat(7), 'too-short'],
    ['of 257 characters', 'ab'.repeat(128) + 'c', 'too-long'],
    ['that everybody has', 'ILoveYou', 'too-common'],
    ['that everybody has, in wide letters', 'ｉｌｏｖｅｙｏｕ', 'too-common'],
    ['like the e-mail', 'Aliya.Serikova@dala-industry.example', 'too-personal'],
    ['like the name before the @', 'aliya_serikova', 'too-personal'],
    ['like the company with a year', 'DalaIndustryLLP2026', 'too-personal'],
    ['like the product with figures', 'Sapar12345', 'too-personal'],
    ['like the name in Kazakh', 'әлиясерікова', 'too-personal'],
  ])('%s is refused', (_what, password, fault) => {
    expect(passwordFault(password, OWNER)).toBe(fault);
  });

  it.each([
    ['of eight characters without a figure', 'zmqpwlxk'],
    ['of 256 characters', 'ab'.repeat(128)],
    ['of spaces and Cyrillic', 'степь да степь кругом'],
    ['of figures and signs alone', '4815-1623-42'],
    ['that names the product among other words', 'sapar of the steppe'],
  ])('%s is taken', (_what, password) => {
    expect(passwordFault(password, OWNER)).toBeNull();
  });

  it('is the same typed with composed and with separate accents', () => {
    expect(normalisePassword('mu\u0308ller')).toBe(normalisePassword('m\u00fcller'));
  });
});
