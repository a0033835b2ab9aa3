import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newPersonKey, unwrapPersonKey } from './person-key.js';
import { blindIndex, seal, unseal } from './seal.js';

const key = randomBytes(32);
const context = { table: 'passport', column: 'number_sealed', rowId: 'a' };

describe('sealing', () => {
  it('opens what it sealed, and never seals the same text to the same bytes', () => {
    const first = seal(key, context, 'C01X00T47');
    expect(unseal(key, context, first)).toBe('C01X00T47');
    expect(first.equals(seal(key, context, 'C01X00T47'))).toBe(false);
    expect(first.includes('C01X00T47')).toBe(false);
  });

  it.each([
    ['another row', { ...context, rowId: 'b' }],
    ['another column', { ...context, column: 'name' }],
    ['another table', { ...context, table: 'visa' }],
  ])('refuses a value moved to %s', (_where, moved) => {
    expect(() => unseal(key, moved, seal(key, context, 'C01X00T47'))).toThrow();
  });

  it('wraps a key of each person that only the same person and master key open', () => {
    const { key: own, wrapped } = newPersonKey(key, 'technician-1');
    expect(unwrapPersonKey(key, 'technician-1', wrapped).equals(own)).toBe(true);
    expect(() => unwrapPersonKey(key, 'technician-2', wrapped)).toThrow();
    expect(() => unwrapPersonKey(randomBytes(32), 'technician-1', wrapped)).toThrow();
  });

  it('finds equal numbers by their index and differs by purpose', () => {
    expect(blindIndex(key, 'passport', 'A1').equals(blindIndex(key, 'passport', 'A1'))).toBe(true);
    expect(blindIndex(key, 'passport', 'A1').equals(blindIndex(key, 'passport', 'A2'))).toBe(false);
    expect(blindIndex(key, 'passport', 'A1').equals(blindIndex(key, 'visa', 'A1'))).toBe(false);
  });
});
