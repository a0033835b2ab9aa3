import type { RuleUnit } from '@sapar/domain';
import type { Language } from '../language.js';

/** Units of a number, without those that are no count of something. */
export type CountedUnit = Exclude<RuleUnit, 'yes-no' | 'date' | 'code' | 'codes' | 'country-codes' | 'words'>;

/** English: one and more; Russian: one, few, many (a fraction takes the second); Kazakh: one form. */
interface UnitForms {
  readonly en: readonly [string, string];
  readonly ru: readonly [string, string, string];
  readonly kk: string;
}

const same = (text: string): UnitForms => ({ en: [text, text], ru: [text, text, text], kk: text });

const UNITS: Readonly<Record<CountedUnit, UnitForms>> = {
  days: { en: ['day', 'days'], ru: ['день', 'дня', 'дней'], kk: 'күн' },
  'working-days': {
    en: ['working day', 'working days'],
    ru: ['рабочий день', 'рабочих дня', 'рабочих дней'],
    kk: 'жұмыс күні',
  },
  months: { en: ['month', 'months'], ru: ['месяц', 'месяца', 'месяцев'], kk: 'ай' },
  years: { en: ['year', 'years'], ru: ['год', 'года', 'лет'], kk: 'жыл' },
  hours: { en: ['hour', 'hours'], ru: ['час', 'часа', 'часов'], kk: 'сағат' },
  minutes: { en: ['minute', 'minutes'], ru: ['минута', 'минуты', 'минут'], kk: 'минут' },
  times: { en: ['time', 'times'], ru: ['раз', 'раза', 'раз'], kk: 'рет' },
  digits: { en: ['digit', 'digits'], ru: ['цифра', 'цифры', 'цифр'], kk: 'цифр' },
  pages: { en: ['page', 'pages'], ru: ['страница', 'страницы', 'страниц'], kk: 'бет' },
  pieces: { en: ['piece', 'pieces'], ru: ['штука', 'штуки', 'штук'], kk: 'дана' },
  countries: { en: ['country', 'countries'], ru: ['страна', 'страны', 'стран'], kk: 'ел' },
  millimetres: { en: ['mm', 'mm'], ru: ['мм', 'мм', 'мм'], kk: 'мм' },
  tenge: { en: ['tenge', 'tenge'], ru: ['тенге', 'тенге', 'тенге'], kk: 'теңге' },
  mci: { en: ['MCI', 'MCI'], ru: ['МРП', 'МРП', 'МРП'], kk: 'АЕК' },
  'percent-of-mci': { en: ['% of an MCI', '% of an MCI'], ru: ['% МРП', '% МРП', '% МРП'], kk: '% АЕК' },
  usd: same('USD'),
  'usd-a-month': {
    en: ['USD a month', 'USD a month'],
    ru: ['USD в месяц', 'USD в месяц', 'USD в месяц'],
    kk: 'USD айына',
  },
  eur: same('EUR'),
  gbp: same('GBP'),
  chf: same('CHF'),
  'hours-from-utc': {
    en: ['hour from UTC', 'hours from UTC'],
    ru: ['час от UTC', 'часа от UTC', 'часов от UTC'],
    kk: 'сағат (UTC-дан)',
  },
};

const PLACES = { one: 0, few: 1, many: 2, other: 1 } as const;

/** The word of a unit beside a number of the given plural category. */
export function unitWord(unit: CountedUnit, category: keyof typeof PLACES, language: Language): string {
  const forms = UNITS[unit];
  if (language === 'kk') return forms.kk;
  return language === 'ru' ? forms.ru[PLACES[category]] : forms.en[category === 'one' ? 0 : 1];
}
