import type { Language } from '../language.js';
import { ENGLISH_NOTICES } from './english-notices.js';
import { KAZAKH_NOTICES } from './kazakh-notices.js';
import type { NoticeWords } from './notice-words.js';
import { RUSSIAN_NOTICES } from './russian-notices.js';

const WORDS: Readonly<Record<Language, NoticeWords>> = {
  en: ENGLISH_NOTICES,
  ru: RUSSIAN_NOTICES,
  kk: KAZAKH_NOTICES,
};

/** The words of mails about the company in one language. */
export const noticeWords = (language: Language): NoticeWords => WORDS[language];
