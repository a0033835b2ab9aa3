import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf } from './initials.js';

describe('initials of a name', () => {
  it.each([
    ['Deniz Müller-Şahin', 'D. M.-Ş.'],
    ['LI Wei', 'L. W.'],
    ['Әлия Серікова', 'Ә. С.'],
    ["O'Neill Pat", 'O. P.'],
    ['王伟', '王.'],
    ['–', '–'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('give away no two letters of a word, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(initialsOf(name)).not.toMatch(/\p{L}\p{L}\p{L}/u);
      }),
    );
  });
});
