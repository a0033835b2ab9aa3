import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  differencesOf,
  isSamePerson,
  PERSON_FIELDS,
  settleDifferences,
  type PersonFacts,
} from './person-differences.js';

const NOTHING = Object.fromEntries(PERSON_FIELDS.map((field) => [field, null])) as PersonFacts;
const THEIRS: PersonFacts = { ...NOTHING, surname: 'LI', givenNames: 'WEI', phone: '1', bornOn: '1985-02-03' };
const OURS: PersonFacts = { ...NOTHING, surname: 'LI', givenNames: 'WEI', phone: '2', email: 'li@x.example' };

describe('what two companies have written about one person', () => {
  it('is told field by field, what only one of them knows included', () => {
    expect(differencesOf(THEIRS, OURS)).toEqual([
      { field: 'bornOn', theirs: '1985-02-03', ours: null },
      { field: 'email', theirs: null, ours: 'li@x.example' },
      { field: 'phone', theirs: '1', ours: '2' },
    ]);
  });

  it('is settled by choice; without one the own value stays and a missing one is filled', () => {
    const { kept, lost } = settleDifferences(THEIRS, OURS, {});
    expect(kept).toMatchObject({ phone: '2', bornOn: '1985-02-03', email: 'li@x.example' });
    expect(lost).toEqual([{ field: 'phone', theirs: '1', ours: '2', by: 'theirs' }]);
    expect(settleDifferences(THEIRS, OURS, { phone: 'theirs' }).lost).toMatchObject([{ by: 'ours', ours: '2' }]);
  });

  it('keeps one of the two values of every field and loses no other in silence', () => {
    const facts = fc.record(
      Object.fromEntries(PERSON_FIELDS.map((field) => [field, fc.option(fc.constantFrom('a', 'b'))])),
    ) as fc.Arbitrary<PersonFacts>;
    const choices = fc.dictionary(
      fc.constantFrom(...PERSON_FIELDS),
      fc.constantFrom('theirs' as const, 'ours' as const),
    );
    fc.assert(
      fc.property(facts, facts, choices, (theirs, ours, chosen) => {
        const { kept, lost } = settleDifferences(theirs, ours, chosen);
        for (const field of PERSON_FIELDS) {
          expect([theirs[field], ours[field]]).toContain(kept[field]);
          const gone = [theirs[field], ours[field]].some((value) => value !== null && value !== kept[field]);
          expect(lost.some((one) => one.field === field)).toBe(gone);
        }
      }),
    );
  });
});

describe('one person entered twice', () => {
  it.each([
    ['has the same passport number', { passportNumber: 'E1' }, { passportNumber: 'E1', surname: 'LEE' }, true],
    ['or the same name and day of birth', { bornOn: '1985-02-03' }, { bornOn: '1985-02-03', surname: 'Li' }, true],
    ['not the name alone', {}, {}, false],
    ['nor a day of birth alone', { bornOn: '1985-02-03' }, { bornOn: '1985-02-03', surname: 'KIM' }, false],
  ] as const)('%s', (_words, one, other, isSame) => {
    const base = { ...NOTHING, surname: 'LI', givenNames: 'WEI' };
    expect(isSamePerson({ ...base, ...one }, { ...base, ...other })).toBe(isSame);
  });
});
