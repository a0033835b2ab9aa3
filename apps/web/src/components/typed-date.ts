import type { CalendarDate } from '@sapar/domain';
import { LANGUAGES, monthName } from '@sapar/messages';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Months by their first letters in all three languages: people paste what mails and portals wrote. */
const MONTH_STARTS: readonly (readonly [string, number])[] = LANGUAGES.flatMap((language) =>
  Array.from({ length: 12 }, (_, index): readonly [string, number] => [
    monthName(index + 1, language, 'short').toLocaleLowerCase('ru'),
    index + 1,
  ]),
);

function monthOf(word: string): number | null {
  const lower = word.toLocaleLowerCase('ru');
  if (/^\d{1,2}$/u.test(lower)) return Number(lower);
  return MONTH_STARTS.find(([start]) => lower.startsWith(start))?.[1] ?? null;
}

function dayOf(year: number, month: number | null, day: number): CalendarDate | null {
  if (month === null || month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !isLeap) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CalendarDate;
}

/** Weekdays and the words of a year carry nothing: 'пт, 27 марта 2026 г.', '2026 жылғы 27 наурыз, жұма'. */
const NOISE = /(^|\s)(?:г|год|года|жылғы|жыл|ж)(?=\s|$)/gu;

/**
 * The day somebody typed, day before month as in Kazakhstan: `27.03.2026`, `27 3`, `27 марта`, `2026-03-27`.
 * Without a year it is the one of `today`. Null when it is no day; two-digit years are refused, not guessed.
 */
export function parseTypedDate(text: string, today: CalendarDate): CalendarDate | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/u.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = text
    .toLocaleLowerCase('ru')
    .replace(/[.,/\s-]+/gu, ' ')
    .replace(NOISE, ' ')
    .trim();
  const parts = plain.split(/\s+/u);
  const known = parts.filter((part) => /^\d+$/u.test(part) || monthOf(part) !== null);
  // Anything else may only be a weekday, which stands at one of the ends.
  if (parts.length - known.length > 1) return null;
  return fromParts(known, Number(today.slice(0, 4)));
}

function fromParts(parts: readonly string[], thisYear: number): CalendarDate | null {
  const [first = '', second = '', third] = parts;
  if (parts.length < 2 || parts.length > 3) return null;
  if (/^\d{4}$/u.test(first)) return third === undefined ? null : dayOf(Number(first), monthOf(third), Number(second));
  if (!/^\d{1,2}$/u.test(first) || (third !== undefined && !/^\d{4}$/u.test(third))) return null;
  return dayOf(third === undefined ? thisYear : Number(third), monthOf(second), Number(first));
}
