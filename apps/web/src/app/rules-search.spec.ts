import { describe, expect, it } from '@jest/globals';
import { rulesSearchOf } from './rules-search.js';

describe('the address of the rules', () => {
  it('keeps search, topic and day', () => {
    const search = { q: 'arrival', topic: 'notification', on: '2026-06-01' };
    expect(rulesSearchOf(search)).toEqual(search);
    expect(rulesSearchOf({ q: 518 })).toEqual({ q: '518' });
  });

  it('leaves out what makes no sense', () => {
    expect(rulesSearchOf({ q: ' ', topic: 'weather', on: '2026-6-1', sort: 'asc' })).toEqual({});
    expect(rulesSearchOf({ on: 20260601, q: ['a'] })).toEqual({});
  });
});
