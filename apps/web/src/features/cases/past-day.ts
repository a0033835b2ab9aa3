import { isCalendarDateText } from './calendar-text.js';
import type { DatedWords } from './dated-words.js';

/** A day that has happened: what is no day, or lies after today in Kazakhstan, is the only fault; all else is saved. */
export function faultOfPastDay(
  field: string,
  on: string,
  today: string,
  { t }: Pick<DatedWords, 't'>,
): Readonly<Record<string, string>> {
  if (on === '') return { [field]: t('arrival.needed') };
  if (!isCalendarDateText(on)) return { [field]: t('arrival.notADay') };
  return on > today ? { [field]: t('arrival.afterToday') } : {};
}
