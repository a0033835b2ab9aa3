import { describe, expect, it } from '@jest/globals';
import { CASE_ORDERS, CASE_STAGES, CASE_TABS } from '@sapar/contracts';
import { caseViewSearchOf, nextSort, ORDERS, queryOf, sortPlace, STAGES, TABS } from './case-view-search.js';

describe('the address of a view', () => {
  it('knows the tabs, stages and orders of the interface', () => {
    expect([TABS, STAGES, ORDERS]).toEqual([CASE_TABS, CASE_STAGES, CASE_ORDERS]);
  });

  it('names what it does not understand, and keeps the rest', () => {
    const search = caseViewSearchOf({ tab: 'current', stage: 'lost', colour: 'red', sort: 'due,-person', q: 7 });
    expect(search).toEqual({ tab: 'current', sort: 'due,-person', q: '7', unknown: ['stage=lost', 'colour=red'] });
    expect(queryOf(search, 'current')).toBe('tab=current&q=7&sort=due%2C-person');
  });

  it.each([
    ['due', 'person', false, 'person'],
    ['person', 'person', false, '-person'],
    ['-person', 'person', false, 'person'],
    ['due', 'person', true, 'due,person'],
    ['due,person', 'due', true, '-due,person'],
    ['due,person,stage', 'entered', true, 'person,stage,entered'],
  ] as const)('sorted by %s, a press on %s (Shift %s) sorts by %s', (sort, column, isAdding, next) => {
    expect(nextSort(sort, column, isAdding)).toBe(next);
  });

  it('says in which place a column sorts', () => {
    expect(sortPlace('due,-person', 'person')).toEqual({ place: 2, isDescending: true });
    expect(sortPlace('due', 'person')).toBeNull();
  });
});
