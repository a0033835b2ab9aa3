import type { CalendarDate, LocalizedText, RuleUnit } from '@sapar/domain';
import { formatDate } from '../dates/format-date.js';
import type { Language } from '../language.js';
import { pluralCategory } from '../plural.js';
import { codeWords } from './code-words.js';
import { formatNumber } from './format-number.js';
import { unitWord, type CountedUnit } from './unit-words.js';

const YES: Readonly<Record<Language, string>> = { en: 'yes', ru: 'да', kk: 'иә' };
const NO: Readonly<Record<Language, string>> = { en: 'no', ru: 'нет', kk: 'жоқ' };

/** The value of a rule as it is read: `4,325 tenge`, `3 рабочих дня`, `иә`, a list, a date or its own words. */
export function formatFigure(
  value: number | boolean | string | readonly string[] | LocalizedText,
  unit: RuleUnit,
  language: Language,
): string {
  if (typeof value === 'number') {
    const word = unitWord(unit as CountedUnit, pluralCategory(value, language), language);
    return `${formatNumber(value, language)}${word.startsWith('%') ? '' : ' '}${word}`;
  }
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  const isCode = unit === 'code' || unit === 'codes';
  const word = (text: string): string => (isCode ? codeWords(text, language) : text);
  if (typeof value === 'string')
    return unit === 'date' ? formatDate(value as CalendarDate, language, { weekday: false }) : word(value);
  return 'en' in value ? value[language] : value.map(word).join(', ');
}
