import type { Language } from './language.js';

export type PluralCategory = 'one' | 'few' | 'many' | 'other';

// CLDR rules for whole numbers, written out: a browser without Kazakh data would silently use its own language's.
const RULES: Readonly<Record<Language, (count: number) => PluralCategory>> = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  kk: (count) => (count === 1 ? 'one' : 'other'),
  ru: (count) => {
    const [tens, ones] = [count % 100, count % 10];
    if (ones === 1 && tens !== 11) return 'one';
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
  },
};

/** The plural category of a whole number; fractions are `other`, the sign does not matter. */
export function pluralCategory(count: number, language: Language): PluralCategory {
  return Number.isInteger(count) ? RULES[language](Math.abs(count)) : 'other';
}
