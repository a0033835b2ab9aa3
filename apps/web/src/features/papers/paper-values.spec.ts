import { describe, expect, it } from '@jest/globals';
import type { PaperField } from './paper-kind.js';
import { bodyOf, valuesOf } from './paper-values.js';

const FIELDS: readonly PaperField[] = [
  { name: 'number', type: 'code', maskedAs: 'numberMasked' },
  { name: 'state', type: 'choice', choices: ['held', 'lost'], first: 'held' },
  { name: 'stateOn', type: 'day', isShown: ({ state }) => state !== 'held' },
  { name: 'stayDays', type: 'whole', isOptional: true },
  { name: 'isMain', type: 'yes', first: true },
  { name: 'caseIds', type: 'picks', isOptional: true },
];
const PAPER = { id: 'a', version: 1, mayChange: true, removedAt: null };

describe('a form of a paper', () => {
  it('begins with first values and what the page knows, and sends only what was filled in', () => {
    const values = valuesOf(FIELDS, undefined, { number: 'C01X00T47' });
    expect(bodyOf(FIELDS, values)).toEqual({ number: 'C01X00T47', state: 'held', isMain: true, caseIds: [] });
  });

  it('leaves out a sealed number that nobody typed, and a field that no longer shows', () => {
    const values = valuesOf(FIELDS, { ...PAPER, state: 'held', stateOn: '2026-03-01', isMain: false } as never);
    expect(bodyOf(FIELDS, values)).toEqual({ state: 'held', isMain: false, caseIds: [] });
    expect(bodyOf(FIELDS, { ...values, state: 'lost' })).toMatchObject({ stateOn: '2026-03-01' });
  });

  it('sends a whole number as a number, and what is none as it was typed', () => {
    const values = valuesOf(FIELDS, undefined);
    expect(bodyOf(FIELDS, { ...values, stayDays: '30' })).toMatchObject({ stayDays: 30 });
    expect(bodyOf(FIELDS, { ...values, stayDays: 'thirty' })).toMatchObject({ stayDays: 'thirty' });
  });
});
