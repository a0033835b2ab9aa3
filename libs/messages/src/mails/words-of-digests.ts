import type { Language } from '../language.js';
import type { DigestWords } from './digest-words.js';
import { ENGLISH_DIGESTS } from './english-digests.js';
import { KAZAKH_DIGESTS } from './kazakh-digests.js';
import { RUSSIAN_DIGESTS } from './russian-digests.js';

const WORDS: Readonly<Record<Language, DigestWords>> = {
  en: ENGLISH_DIGESTS,
  ru: RUSSIAN_DIGESTS,
  kk: KAZAKH_DIGESTS,
};

/** The words of lists by mail in one language. */
export const digestWords = (language: Language): DigestWords => WORDS[language];
