import { foldForMatching, foldName } from './fold-name.js';
import { soundKey, wordsOf } from './search-keys.js';

/** Why two entries may be one person, the surest first. */
export const ALIKE_BY = ['passport-number', 'name-and-birth-date', 'name'] as const;
export type AlikeBy = (typeof ALIKE_BY)[number];

export interface NamedPerson {
  readonly surname: string;
  readonly givenNames: string | null;
  readonly nativeName: string | null;
  readonly bornOn: string | null;
}

/**
 * Whether two names may be one person. Two people do have one name: born on different days they are two, and where a day is
 * not known the names must be spelt alike. With the same day it is enough that they sound alike, in whatever order or letters.
 */
export function alikeByName(one: NamedPerson, other: NamedPerson): Exclude<AlikeBy, 'passport-number'> | null {
  if (one.bornOn !== null && other.bornOn !== null) {
    const isSame = one.bornOn === other.bornOn && (shares(soundsOf(one), soundsOf(other)) || sharesNative(one, other));
    return isSame ? 'name-and-birth-date' : null;
  }
  return shares(spellingOf(one), spellingOf(other)) || sharesNative(one, other) ? 'name' : null;
}

/** Words in one order: some write the surname last, and some read the given name as the surname. */
const keyOf = (words: readonly string[], fold: (word: string) => string): string =>
  words
    .map(fold)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

const latinWords = ({ surname, givenNames }: NamedPerson): readonly string[] =>
  wordsOf(`${surname} ${givenNames ?? ''}`);
const spellingOf = (person: NamedPerson): string => keyOf(latinWords(person), foldForMatching);
const soundsOf = (person: NamedPerson): string => keyOf(latinWords(person), soundKey);
const shares = (one: string, other: string): boolean => one !== '' && one === other;

const sharesNative = (one: NamedPerson, other: NamedPerson): boolean =>
  shares(foldName(one.nativeName ?? ''), foldName(other.nativeName ?? ''));

/** Forms of companies, which people write or leave out. */
const FORMS: ReadonlySet<string> = new Set([
  ...[
    'GMBH',
    'AG',
    'KG',
    'SE',
    'LLP',
    'LLC',
    'LTD',
    'INC',
    'CO',
    'CORP',
    'PLC',
    'SPA',
    'SRL',
    'SA',
    'SAS',
    'BV',
    'NV',
    'AS',
    'OY',
    'AB',
  ],
  // ТОО, АО, ООО, ОАО, ИП, ЖШС, АҚ as they are folded.
  ...['TOO', 'AO', 'OOO', 'OAO', 'IP', 'ZHSHS', 'AQ', 'JSC'],
]);

/** One key for the ways in which people write the name of one company: without its form, quotes and order of words. */
export const companyKey = (name: string): string => {
  const words = wordsOf(name.replace(/[.,"'«»„“”()&-]+/gu, ' '))
    .map(foldName)
    .filter((word) => word !== '');
  const own = words.filter((word) => !FORMS.has(word));
  return (own.length === 0 ? words : own).sort().join(' ');
};
