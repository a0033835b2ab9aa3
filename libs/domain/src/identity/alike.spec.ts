import { describe, expect, it } from '@jest/globals';
import { alikeByName, companyKey, type NamedPerson } from './alike.js';

const person = (
  surname: string,
  givenNames: string | null,
  bornOn: string | null = null,
  nativeName: string | null = null,
): NamedPerson => ({
  ...{ surname, givenNames, bornOn, nativeName },
});
const DAY = '1987-05-04';

describe('two entries', () => {
  it.each([
    [
      'spelt with an umlaut or without',
      person('MÜLLER', 'ANNA', DAY),
      person('MUELLER', 'ANNA', DAY),
      'name-and-birth-date',
    ],
    ['in Cyrillic letters', person('МЮЛЛЕР', 'АННА', DAY), person('MÜLLER', 'ANNA', DAY), 'name-and-birth-date'],
    ['with the names the other way round', person('WEI', 'LI', DAY), person('LI', 'WEI', DAY), 'name-and-birth-date'],
    [
      'with one native name',
      person('LEE', 'WAY', DAY, '李伟'),
      person('LI', 'WEI', DAY, '李伟'),
      'name-and-birth-date',
    ],
    ['with one name, one day unknown', person('LI', 'WEI', DAY), person('Li', 'Wei'), 'name'],
    ['with a written-out umlaut, one day unknown', person('MÜLLER', 'ANNA', DAY), person('MUELLER', 'ANNA'), 'name'],
    ['of one letter each', person('E', 'A'), person('E', 'A'), 'name'],
  ] as const)('%s may be one person', (_what, one, other, by) => {
    expect([alikeByName(one, other), alikeByName(other, one)]).toEqual([by, by]);
  });

  it.each([
    ['of one name born on two days', person('LI', 'WEI', DAY), person('LI', 'WEI', '1990-01-01')],
    ['born on one day with two names', person('LI', 'WEI', DAY), person('LI', 'NA', DAY)],
    ['whose names only begin alike', person('LI', 'WEI', DAY), person('LI', 'WEIMIN', DAY)],
    ['that only sound alike, a day unknown', person('MÜLLER', 'ANNA', DAY), person('МЮЛЛЕР', 'АННА')],
    ['one of which has no letters', person('–', null), person('–', null)],
  ] as const)('%s are two people', (_what, one, other) => {
    expect([alikeByName(one, other), alikeByName(other, one)]).toEqual([null, null]);
  });
});

describe('a company', () => {
  it.each([
    ['Kessel Robotik GmbH', 'KESSEL ROBOTIK'],
    ['ТОО «Дала Индустрия»', 'Дала Индустрия, ТОО'],
    ['Dala-Industry LLP', 'Dala Industry L.L.P.'.replaceAll('.', '')],
    ['AG', 'AG'],
  ])('%s is the same as %s', (one, other) => {
    expect(companyKey(one)).toBe(companyKey(other));
  });

  it('is another with one word more', () => {
    expect(companyKey('Kessel Robotik GmbH')).not.toBe(companyKey('Kessel Robotik Service GmbH'));
  });
});
