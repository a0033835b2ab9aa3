import { foldForMatching, foldName } from './fold-name.js';

/**
 * What sounds alike across the spellings of one name, in order: German, Turkish, English and transliterated Cyrillic.
 * Coarse on purpose: it finds more, and the exact spelling is found by the folded name beside it.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/SCHTSCH|SHCH|SCH|SH/g, 'S'],
  [/ZH/g, 'Z'],
  [/KH/g, 'H'],
  [/CK|CH|Q|C/g, 'K'],
  [/TS|TZ/g, 'Z'],
  [/PH/g, 'F'],
  [/TH/g, 'T'],
  [/W/g, 'V'],
  [/X/g, 'KS'],
  [/[YJ]/g, 'I'],
  [/(?<=[AOU])E/g, ''],
  [/AI/g, 'EI'],
  [/I+U/g, 'U'],
  [/I+A/g, 'A'],
  [/(\p{Script=Latin})\1+/gu, '$1'],
];

/** One key for the spellings of a name: Müller, Mueller and Мюллер; Schmidt and Шмидт; Qairat, Kairat and Қайрат. */
export const soundKey = (text: string): string =>
  SOUNDS.reduce((key, [sound, letter]) => key.replace(sound, letter), foldName(text));

/** The keys under which a text is found by any part of it: as it is spelt, and as it sounds. */
export function searchKeysOf(texts: readonly (string | null | undefined)[]): readonly string[] {
  const given = texts.filter((text): text is string => typeof text === 'string');
  const keys = given.flatMap((text) => [foldForMatching(text), soundKey(text)]);
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** A line of several words is found by each of them. */
export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** One word of a search, in the two ways in which it may stand in the keys; a word of signs alone is none. */
export interface SearchWord {
  readonly spelt: string;
  readonly sounding: string;
}

const MAX_WORDS = 5;
/** Suffixes are kept to this length, so a longer word is compared by its beginning. */
export const MAX_KEY = 24;

/** The words to search for, the longest first: it narrows most. */
export function searchWordsOf(text: string): readonly SearchWord[] {
  return wordsOf(text)
    .map((word) => ({ spelt: foldForMatching(word).slice(0, MAX_KEY), sounding: soundKey(word).slice(0, MAX_KEY) }))
    .filter(({ spelt, sounding }) => spelt !== '' && sounding !== '')
    .sort((left, right) => right.spelt.length - left.spelt.length)
    .slice(0, MAX_WORDS);
}

/** Whether every word is a part of one of the keys; for lists short enough to be read whole. */
export const isFoundIn = (keys: readonly string[], words: readonly SearchWord[]): boolean =>
  words.every(({ spelt, sounding }) => keys.some((key) => key.includes(spelt) || key.includes(sounding)));
