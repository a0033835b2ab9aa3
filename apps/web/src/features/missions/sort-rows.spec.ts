import { describe, expect, it } from '@jest/globals';
import { nextSorting, sortRows } from './sort-rows.js';

const rows = [{ at: 'M-26-10' }, { at: null }, { at: 'M-26-9' }];
const textOf = (row: { readonly at: string | null }): string | null => row.at;

describe('order of a table', () => {
  it('counts numbers inside a reference as numbers', () => {
    expect(sortRows(rows, { column: 'at', isDescending: false }, textOf).map(textOf)).toEqual([
      'M-26-9',
      'M-26-10',
      null,
    ]);
  });

  it('keeps rows without a value last when it is turned round', () => {
    expect(sortRows(rows, { column: 'at', isDescending: true }, textOf).map(textOf)).toEqual([
      'M-26-10',
      'M-26-9',
      null,
    ]);
  });

  it('turns round on the second press and starts ascending on another column', () => {
    expect(nextSorting({ column: 'a', isDescending: false }, 'a')).toEqual({ column: 'a', isDescending: true });
    expect(nextSorting<'a' | 'b'>({ column: 'a', isDescending: true }, 'b')).toEqual({
      column: 'b',
      isDescending: false,
    });
  });
});
