import { describe, expect, it } from '@jest/globals';
import { copyWarningsOf, type CopyFacts } from './copy-warnings.js';
import { PORTAL_FIELDS, SHIPPED_FORMS } from './portal-forms.js';

const FACTS: CopyFacts = {
  ...{ surname: 'MÜLLER-ŞAHİN', givenNames: "D'ARCY", bornOn: '1987-05-04', passportNumber: 'C01X00T47' },
  ...{ passportExpiresOn: '2031-01-01', neededUntil: '2026-05-08', address: 'Atyrau, Azattyq Ave 12' },
  asked: { category: 'B2', entries: 'multiple' },
  visa: { category: 'B2', entries: 'multiple' },
  siteAddresses: ['Atyrau, Azattyq Ave 12', null],
  kato: '231010000',
};

describe('what is warned of before a form is typed', () => {
  it('is nothing where all papers agree', () => {
    expect(copyWarningsOf(FACTS)).toEqual([]);
  });

  it.each([
    [{ surname: 'МЮЛЛЕР' }, 'name-not-latin'],
    [{ bornOn: null }, 'birth-date-missing'],
    [{ passportNumber: null }, 'passport-missing'],
    [{ passportExpiresOn: '2026-05-07' }, 'passport-too-short'],
    [{ visa: { category: 'B2', entries: '1' } }, 'visa-differs'],
    [{ visa: { category: 'B1', entries: null } }, 'visa-differs'],
    [{ address: 'Hotel Ak Zhaiyk' }, 'address-is-not-the-site'],
    [{ kato: null }, 'no-registered-address'],
  ] as const)('%j: %s', (change, warning) => {
    expect(copyWarningsOf({ ...FACTS, ...change })).toEqual([warning]);
  });

  it('says nothing about a paper that is not there yet', () => {
    expect(copyWarningsOf({ ...FACTS, asked: null, visa: { category: 'B1', entries: '1' } })).toEqual([]);
  });
});

describe('the shipped forms', () => {
  it('name each field once, and never ethnicity', () => {
    for (const { fields } of Object.values(SHIPPED_FORMS)) {
      const keys = fields.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(PORTAL_FIELDS).toEqual(expect.arrayContaining(keys));
      expect(fields.map(({ label }) => label).join()).not.toMatch(/национальн/iu);
    }
  });
});
