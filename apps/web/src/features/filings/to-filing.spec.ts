import { describe, expect, it } from '@jest/globals';
import { emptyFiling, toCorrection, toFiling } from './to-filing.js';

const values = emptyFiling('2026-03-26');

describe('what a filing sends', () => {
  it('sends nothing that nobody has filled in', () => {
    expect(toFiling('submitted', values)).toEqual({ kind: 'submitted', filedBy: 'host', channel: 'vmp' });
  });

  it('sends only the facts that were read from the paper', () => {
    const facts = { ...values.facts, surname: 'LI', passportNumber: 'E00000001' };
    expect(toFiling('confirmed', { ...values, number: 'KZ-1', facts })).toEqual({
      ...{ kind: 'confirmed', filedBy: 'host', channel: 'vmp', filedOn: '2026-03-26', number: 'KZ-1' },
      facts: { surname: 'LI', passportNumber: 'E00000001' },
    });
  });

  it('never lets the host itself say that it filed', () => {
    expect(toFiling('said-filed', { ...values, name: 'Saule, reception' })).toEqual({
      ...{ kind: 'said-filed', filedBy: 'hotel', name: 'Saule, reception' },
    });
  });

  it('keeps the message of a failed try without a filer', () => {
    expect(toFiling('try-failed', { ...values, message: 'Service unavailable' })).toEqual({
      ...{ kind: 'try-failed', channel: 'vmp', message: 'Service unavailable' },
    });
  });

  it('corrects with a reason and without a kind', () => {
    expect(toCorrection({ ...values, reason: 'wrong digit', filedOn: '' })).toEqual({
      ...{ reason: 'wrong digit', channel: 'vmp' },
    });
  });
});
