import type { Language } from '../language.js';
import { ENGLISH_MAILS } from './english-mails.js';
import { KAZAKH_MAILS } from './kazakh-mails.js';
import type { MailWords } from './mail-words.js';
import { RUSSIAN_MAILS } from './russian-mails.js';

const WORDS: Readonly<Record<Language, MailWords>> = { en: ENGLISH_MAILS, ru: RUSSIAN_MAILS, kk: KAZAKH_MAILS };

/** The words of mails in one language. */
export const mailWords = (language: Language): MailWords => WORDS[language];
