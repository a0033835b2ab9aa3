import { describe, expect, it } from '@jest/globals';
import { isStale } from './stale-keys.js';

const CASE = '01890000-0000-7000-8000-000000000001';
const STAY = '01890000-0000-7000-8000-000000000002';
const stay = [{ line: 'x', kind: 'stay', id: STAY, caseId: CASE, isOwn: false }];
const OTHER = '01890000-0000-7000-8000-000000000009';

describe('what is read anew after a change that was heard', () => {
  it.each([
    ['the case itself', ['case', CASE], true],
    ['its papers, known by their path', ['papers', `/cases/${CASE}/visas`], true],
    ['a list filtered by it', ['cases', { caseId: CASE }], true],
    ['every list of cases', ['cases', 'rows', 'tab=current', 100], true],
    ['the queue of Today', ['deadlines', 'open'], true],
    ['who is signed in: never', ['session'], false],
    ['a book of the company', ['signatories'], false],
    ['the shipped law', ['rules', 'en', ''], false],
  ])('%s', (_what, key, answer) => {
    expect(isStale(key, stay)).toBe(answer);
  });

  it('of a thing outside any case only its own lists and what names it', () => {
    const site = [{ line: 'x', kind: 'site', id: OTHER, caseId: null, isOwn: false }];
    expect([['sites'], ['missions'], ['case', CASE], ['today']].map((key) => isStale(key, site))).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
