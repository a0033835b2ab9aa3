import { describe, expect, it } from '@jest/globals';
import {
  canStep,
  INVITATION_STATES,
  INVITATION_STEPS,
  termsThatDiffer,
  visaCategoryOf,
  type VisaTerms,
} from './invitation-steps.js';

const ASKED: VisaTerms = {
  category: 'B2',
  entries: 'multiple',
  validFromOn: '2026-04-01',
  validToOn: '2026-09-28',
  stayDays: null,
};

describe('the way of an invitation', () => {
  it('leads from a draft over the filing to an end, and from every state somewhere', () => {
    expect(canStep('draft', 'filed') && canStep('filed', 'granted') && canStep('further-request', 'refused')).toBe(
      true,
    );
    expect(INVITATION_STATES.filter((state) => INVITATION_STEPS[state].length === 0)).toEqual([]);
  });

  it('grants nothing that was never filed, and files nothing that was withdrawn', () => {
    expect(canStep('draft', 'granted') || canStep('withdrawn', 'filed') || canStep('refused', 'granted')).toBe(false);
  });

  it('leads back one step from what was recorded by mistake', () => {
    for (const [from, to] of [
      ['granted', 'filed'],
      ['refused', 'filed'],
      ['filed', 'draft'],
      ['withdrawn', 'draft'],
    ] as const)
      expect(canStep(from, to)).toBe(true);
  });
});

describe('what was granted', () => {
  it('is held against what was asked, field by field', () => {
    expect(termsThatDiffer(ASKED, ASKED)).toEqual([]);
    expect(termsThatDiffer(ASKED, { ...ASKED, entries: 1, validToOn: '2026-06-29', stayDays: 30 })).toEqual([
      'entries',
      'validToOn',
    ]);
    expect(termsThatDiffer({ ...ASKED, stayDays: 90 }, { ...ASKED, stayDays: 30 })).toEqual(['stayDays']);
  });
});

describe('a visa category', () => {
  it.each([
    ['B2', 'B2'],
    ['В2', 'B2'],
    [' с3 ', 'C3'],
    ['B12-1', 'B12-1'],
    ['2B', null],
    ['visa', null],
    ['', null],
  ])('%s is read as %s', (text, category) => {
    expect(visaCategoryOf(text)).toBe(category);
  });
});
