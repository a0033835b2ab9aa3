import { describe, expect, it } from '@jest/globals';
import { maskEmail } from './mask-email.js';

describe('a masked address', () => {
  it.each([
    ['deniz@kessel.example', 'd…@kessel.example'],
    ['a@b.example', 'a…@b.example'],
    ['"a@b"@c.example', '"…@c.example'],
    ['no address', '…'],
    ['', '…'],
  ])('of %j is %j', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});
