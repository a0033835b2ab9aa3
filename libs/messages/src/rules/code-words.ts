import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '../dates/format-date.js';
import type { Language } from '../language.js';

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'any-overnight': { en: 'any overnight stay', ru: 'любая ночёвка', kk: 'кез келген түнеу' },
  'over-five-days': {
    en: 'more than five calendar days',
    ru: 'более пяти календарных дней',
    kk: 'бес күнтізбелік күннен көп',
  },
  'address-change': { en: 'change of address', ru: 'смена адреса', kk: 'мекенжайдың өзгеруі' },
  border: { en: 'crossing the border', ru: 'пересечение границы', kk: 'шекарадан өту' },
  'host-arrival': {
    en: 'arrival at the host',
    ru: 'прибытие к принимающему лицу',
    kk: 'қабылдаушы тұлғаға келу',
  },
  entry: { en: 'entry', ru: 'въезд', kk: 'елге кіру' },
  paper: { en: 'on paper', ru: 'на бумаге', kk: 'қағаз түрінде' },
  post: { en: 'by post', ru: 'по почте', kk: 'пошта арқылы' },
  'orthodox-christmas': {
    en: 'Orthodox Christmas',
    ru: 'православное Рождество',
    kk: 'православиелік Рождество',
  },
  'kurban-ait': { en: 'Kurban Ait', ru: 'Курбан-айт', kk: 'Құрбан айт' },
  work: { en: 'work', ru: 'работа', kk: 'жұмыс' },
  study: { en: 'study', ru: 'учёба', kk: 'оқу' },
  missionary: { en: 'missionary activity', ru: 'миссионерская деятельность', kk: 'миссионерлік қызмет' },
};

const DAY_OF_YEAR = /^\d{2}-\d{2}$/u;
// Only day and month are read: a leap year knows them all.
const ANY_LEAP_YEAR = '2024';

/** The value of a rule that is a code, as it is read; a number of an order or a name of a portal speaks for itself. */
export function codeWords(code: string, language: Language): string {
  if (DAY_OF_YEAR.test(code))
    return formatDate(`${ANY_LEAP_YEAR}-${code}` as CalendarDate, language, { weekday: false, year: false });
  return WORDS[code]?.[language] ?? code;
}
