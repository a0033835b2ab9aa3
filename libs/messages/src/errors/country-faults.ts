import type { Language } from '../language.js';

/** What is wrong with the country of a person, a company or a day. */
export const COUNTRY_FAULTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'unknown-country': {
    en: 'There is no such country; two letters such as DE name one.',
    ru: 'Такой страны нет; страну называют две латинские буквы, например DE.',
    kk: 'Мұндай ел жоқ; ел екі латын әрпімен аталады, мысалы DE.',
  },
  'other-country': {
    en: 'Only days of Kazakhstan (KZ) can be taken in.',
    ru: 'Загружаются только дни Казахстана (KZ).',
    kk: 'Тек Қазақстанның (KZ) күндері жүктеледі.',
  },
};
