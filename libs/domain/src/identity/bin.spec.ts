import { describe, expect, it } from '@jest/globals';
import { isBin } from './bin.js';

describe('a BIN', () => {
  // Published numbers of Kazakh companies; the fifth is built for the second round of weights.
  it.each(['941240000193', '940140000385', '971240001315', '020240000555', '050140000201'])('%s is one', (bin) => {
    expect(isBin(bin)).toBe(true);
  });

  it.each([
    ['a wrong digit', '941240000194'],
    ['two digits that changed places', '941240000913'],
    ['eleven digits', '94124000019'],
    ['thirteen digits', '9412400001930'],
    ['a letter', '94124000019З'],
    ['a space', '941240000 193'],
    ['digits of another script', '٩٤١٢٤٠٠٠٠١٩٣'],
    ['a number for which no check digit exists', '050140001000'],
    ['nothing', ''],
  ])('with %s is none', (_what, text) => {
    expect(isBin(text)).toBe(false);
  });
});
