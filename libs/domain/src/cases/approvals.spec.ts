import { describe, expect, it } from '@jest/globals';
import { approvalWhole, lastDecided, turnOf, typeOfCase, type ApprovalState } from './approvals.js';

const levels = (...states: readonly ApprovalState[]) => states.map((state, index) => ({ level: index + 1, state }));

describe('an approval in levels', () => {
  it.each([
    [levels(), true, 'not-asked', null],
    [levels('waiting', 'waiting'), true, 'waiting', 1],
    [levels('approved', 'waiting'), true, 'waiting', 2],
    [levels('approved', 'approved'), true, 'approved', null],
    [levels('approved', 'returned', 'withdrawn'), true, 'returned', null],
    [levels('withdrawn', 'withdrawn'), true, 'not-asked', null],
    [levels('waiting'), false, 'not-needed', 1],
  ] as const)('%j is as a whole %s', (round, isNeeded, whole, turn) => {
    expect(approvalWhole(round, isNeeded)).toBe(whole);
    expect(turnOf(round)?.level ?? null).toBe(turn);
  });

  it('gives back the last decision alone', () => {
    expect(lastDecided(levels('approved', 'approved', 'waiting'))?.level).toBe(2);
    expect(lastDecided(levels('waiting', 'waiting'))).toBeNull();
  });
});

describe('the type of a case', () => {
  const type = (id: string, supplierTenantId: string | null, country: string | null, category: string | null) => ({
    ...{ id, supplierTenantId, country, category },
  });
  const TYPES = [
    type('any', null, null, null),
    type('chinese', null, 'CN', null),
    type('kessel', 'kessel', null, null),
    type('kessel chinese', 'kessel', 'CN', null),
    type('b3', null, null, 'B3'),
  ];
  it.each([
    ['kessel', 'CN', 'B2', 'kessel chinese'],
    ['kessel', 'DE', 'B2', 'kessel'],
    ['other', 'CN', null, 'chinese'],
    ['other', 'DE', 'B2', 'any'],
    ['other', 'DE', 'B3', 'b3'],
  ] as const)('of %s, %s, %s is %s', (supplierTenantId, citizenship, category, expected) => {
    expect(typeOfCase(TYPES, { supplierTenantId, citizenship, category })?.id).toBe(expected);
  });

  it('is none where none fits', () => {
    const visit = { supplierTenantId: 'other', citizenship: 'DE', category: null };
    expect(typeOfCase([type('chinese', null, 'CN', null)], visit)).toBeNull();
  });
});
