import { describe, expect, it } from '@jest/globals';
import { compareLetters } from './letters.js';

const marks = (inCase: string, onPaper: string): readonly string[] => {
  const compared = compareLetters(inCase, onPaper);
  return [compared.inCase, compared.onPaper].map((side) =>
    side.map(({ text, state }) => (state === 'same' ? text : `[${text}]`)).join(''),
  );
};

describe('names letter by letter', () => {
  it('boxes one wrong letter on both sides', () => {
    expect(marks('DENIZ', 'DENIS')).toEqual(['DENI[Z]', 'DENI[S]']);
  });

  it('shows a lost letter as a dot and does not shift what follows', () => {
    expect(marks('MUELLER SAHIN', 'MULLER SAHIN')).toEqual(['MU[E]LLER SAHIN', 'MU[·]LLER SAHIN']);
  });

  it('shows an added letter as a dot in the case', () => {
    expect(marks('LI', 'LXI')).toEqual(['L[·]I', 'L[X]I']);
  });

  it('counts letters, not code units', () => {
    expect(marks('𠮷野', '吉野')).toEqual(['[𠮷]野', '[吉]野']);
  });

  it('leaves equal texts alone', () => {
    expect(marks('Өмірбеков', 'Өмірбеков')).toEqual(['Өмірбеков', 'Өмірбеков']);
  });
});
