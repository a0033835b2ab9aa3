import { describe, expect, it } from '@jest/globals';
import en from '../../words/en/technicians.json';
import { citizenshipChoices, citizenshipName, COUNTRIES } from './citizenship.js';

const t = (key: string): string => `words of ${key}`;

describe('citizenship', () => {
  it('has words for every country of the list and no others', () => {
    expect(Object.keys(en.countries)).toEqual([...COUNTRIES]);
  });

  it('shows an unlisted country by its letters', () => {
    expect(citizenshipName('NR', t)).toBe('NR');
  });

  it('offers two typed letters that name no listed country', () => {
    expect(citizenshipChoices('nr', '', t).at(-1)).toEqual({ value: 'NR', label: 'NR' });
    expect(citizenshipChoices('ger', '', t)).toHaveLength(COUNTRIES.length);
  });
});
