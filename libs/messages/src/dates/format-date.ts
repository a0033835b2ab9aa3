import type { CalendarDate } from '@sapar/domain';
import type { Language } from '../language.js';
import { monthName, weekdayName } from './names.js';
import { type DateParts, isoWeekdayOf, partsOf } from './parts.js';

/** What of a date to write; both default to true. Leave the year out only where it stands nearby. */
export interface DateStyle {
  readonly weekday?: boolean;
  readonly year?: boolean;
  /** English only shortens: `Fri 27 Mar 2026`, but `Fri 27 March` without the year. */
  readonly month?: 'short' | 'long';
}

function dayAndMonth(parts: DateParts, language: Language, form: 'short' | 'long'): string {
  return `${parts.day} ${monthName(parts.month, language, form)}`;
}

function withYear(parts: DateParts, language: Language, form: 'short' | 'long'): string {
  const text = dayAndMonth(parts, language, form);
  if (language === 'ru') return `${text} ${parts.year} г.`;
  return language === 'kk' ? `${parts.year} жылғы ${text}` : `${text} ${parts.year}`;
}

/** `Fri 27 Mar 2026`, `пт, 27 марта 2026 г.`, `2026 жылғы 27 наурыз, жұма`, or parts of it. */
export function formatDate(date: CalendarDate, language: Language, style: DateStyle = {}): string {
  const parts = partsOf(date);
  const hasYear = style.year ?? true;
  const form = style.month ?? (language === 'en' && hasYear ? 'short' : 'long');
  const day = hasYear ? withYear(parts, language, form) : dayAndMonth(parts, language, form);
  if (style.weekday === false) return day;
  const weekday = isoWeekdayOf(date);
  if (language === 'kk') return `${day}, ${weekdayName(weekday, 'kk', 'long')}`;
  return language === 'ru'
    ? `${weekdayName(weekday, 'ru', 'short')}, ${day}`
    : `${weekdayName(weekday, 'en', 'short')} ${day}`;
}

/** The narrow form of rulers and tables, `Fri 20`, `пт 20 мар`: weekday and day, with the month when asked. */
export function formatDayShort(
  date: CalendarDate,
  language: Language,
  style: { readonly month?: boolean } = {},
): string {
  const parts = partsOf(date);
  const start = `${weekdayName(isoWeekdayOf(date), language, 'short')} ${parts.day}`;
  return style.month === true ? `${start} ${monthName(parts.month, language, 'short')}` : start;
}

/** `21–25 March`, `28 March – 2 April`; one day alone when both ends are the same. No weekdays; year when asked. */
export function formatDateRange(
  from: CalendarDate,
  to: CalendarDate,
  language: Language,
  style: { readonly year?: boolean } = {},
): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  const year = style.year === true || start.year !== end.year;
  const last = formatDate(to, language, { weekday: false, year, month: 'long' });
  if (from === to) return last;
  if (start.year !== end.year) return `${formatDate(from, language, { weekday: false, month: 'long' })} – ${last}`;
  const first = start.month === end.month ? `${start.day}–` : `${dayAndMonth(start, language, 'long')} – `;
  if (language !== 'kk' || !year) return `${first}${last}`;
  return `${end.year} жылғы ${first}${dayAndMonth(end, 'kk', 'long')}`;
}

/** Heading of a month: `March 2026`, `Март 2026`, `Наурыз 2026`. */
export function formatMonth(year: number, month: number, language: Language): string {
  return `${monthName(month, language, 'alone')} ${year}`;
}
