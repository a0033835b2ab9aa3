import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { runsOutOn, signingHindrances, type SigningPower } from './signing-power.js';

const day = calendarDate;
const power = (changes: Partial<SigningPower> = {}): SigningPower => ({
  ...{ portals: ['vmp', 'paper'], keyUntil: day('2026-05-04'), authority: 'attorney', isRetired: false },
  authorityUntil: day('2026-06-30'),
  ...changes,
});

describe('who can sign', () => {
  it.each([
    ['everything holds', {}, 'vmp', '2026-05-03', []],
    ['the key ends on this very day', {}, 'vmp', '2026-05-04', []],
    ['the key ended the day before', {}, 'vmp', '2026-05-05', ['key-ended']],
    ['the key ended, but the counter asks for none', {}, 'paper', '2026-05-05', []],
    ['there is no key', { keyUntil: null }, 'vmp', '2026-05-01', ['no-key']],
    ['the power of attorney ends on this very day', {}, 'paper', '2026-06-30', []],
    ['the power of attorney ended', {}, 'paper', '2026-07-01', ['attorney-ended']],
    ['both ended', {}, 'vmp', '2026-07-01', ['key-ended', 'attorney-ended']],
    ['the director signs by office', { authority: 'office', authorityUntil: null }, 'paper', '2031-01-01', []],
    ['the portal is another', {}, 'egov', '2026-05-03', ['not-this-portal']],
    ['the person no longer signs', { isRetired: true }, 'vmp', '2026-05-03', ['retired']],
  ] as const)('when %s', (_what, changes, place, on, hindrances) => {
    expect(signingHindrances(power(changes), place, day(on))).toEqual(hindrances);
  });
});

describe('what runs out first', () => {
  it('is the earlier of key and power of attorney, or nothing', () => {
    expect(runsOutOn(power())).toBe('2026-05-04');
    expect(runsOutOn(power({ keyUntil: day('2027-01-01') }))).toBe('2026-06-30');
    expect(runsOutOn(power({ keyUntil: null }))).toBe('2026-06-30');
    expect(runsOutOn(power({ authority: 'office', authorityUntil: null }))).toBe('2026-05-04');
    expect(runsOutOn(power({ keyUntil: null, authority: 'office', authorityUntil: null }))).toBeNull();
  });
});
