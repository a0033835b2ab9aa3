import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICIES, faultsOfPolicy, POLICY_KINDS } from './reminder-policy.js';

describe('reminder policies', () => {
  it.each(POLICY_KINDS)('shipped for %s are possible ones', (kind) => {
    expect(faultsOfPolicy(kind, DEFAULT_POLICIES[kind])).toEqual([]);
  });

  it('are told everything that is wrong with them at once', () => {
    const wrong = {
      ...DEFAULT_POLICIES['document-expiry'],
      ...{ daysBefore: [7, 7], lastDayHours: [4], daysAfter: [11], cap: 10 },
      window: { from: '20:00', to: '20:00', zone: 'Asia/Atlantis' },
    };
    expect(faultsOfPolicy('document-expiry', wrong)).toEqual([
      { field: 'daysBefore', code: 'twice' },
      { field: 'daysAfter', code: 'after-cap' },
      { field: 'lastDayHours', code: 'not-allowed' },
      { field: 'window.to', code: 'end-before-start' },
      { field: 'window.zone', code: 'not-a-zone' },
    ]);
  });
});
