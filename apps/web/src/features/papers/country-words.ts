import i18next from 'i18next';
import type { DatedWords } from '../cases/dated-words.js';
import { citizenshipName } from '../technicians/citizenship.js';

/** The country in the words of the screen; its names stand in the catalogue of technicians. */
export const countryWords = (code: string, { language }: DatedWords): string =>
  citizenshipName(code, i18next.getFixedT(language, 'technicians'));
