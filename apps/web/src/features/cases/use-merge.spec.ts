import { describe, expect, it } from '@jest/globals';
import { fieldsToMerge } from './use-merge.js';

const WAS = { title: 'Gearbox', equipment: 'KR 210', purpose: 'repair', days: ['1'] };

describe('two people in one form', () => {
  it('a field that only the other has changed is taken over, one that both have changed is asked about', () => {
    const theirs = { ...WAS, title: 'Gearbox, warranty', equipment: 'KR 240' };
    expect(fieldsToMerge(WAS, theirs, { ...WAS, title: 'Gearbox, second' })).toEqual([
      {
        ...{ path: 'title', was: 'Gearbox', theirs: 'Gearbox, warranty', mine: 'Gearbox, second' },
        ...{ isMineToo: true, choice: null },
      },
      { path: 'equipment', was: 'KR 210', theirs: 'KR 240', mine: 'KR 210', isMineToo: false, choice: 'theirs' },
    ]);
  });

  it('what only I have changed, and what both have changed to the same, is no question', () => {
    const theirs = { ...WAS, purpose: 'training', days: ['1'] };
    expect(fieldsToMerge(WAS, theirs, { ...WAS, title: 'Mine', purpose: 'training' })).toEqual([]);
  });
});
