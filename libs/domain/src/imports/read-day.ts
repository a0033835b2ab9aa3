import { parseCalendarDate } from '../calendar/calendar-date.js';
import type { CalendarDate } from '../calendar/date-text.js';
import { calendarDateOf, dayNumberOf } from '../calendar/day-number.js';

/** What stands in a cell that shall be a day: words, or the number by which a spreadsheet keeps it. */
export type DayCell = string | number;

export type DayFault = 'not-a-date' | 'ambiguous-date' | 'two-digit-year';
export type ReadDay = { readonly day: CalendarDate } | { readonly fault: DayFault };

export interface DayStyle {
  /** Whether 03/04 is the third of April: somebody has said so; never guessed. */
  readonly isDayFirst?: boolean | undefined;
  /** Workbooks made on old Apple machines count from 1904. */
  readonly isFrom1904?: boolean | undefined;
}

const FROM_1900 = dayNumberOf('1899-12-30' as CalendarDate);
const FROM_1904 = dayNumberOf('1904-01-01' as CalendarDate);
/** Before 1 March 1900 spreadsheets count a day that never was; after 2200 nobody of ours is born or travels. */
const [FIRST_SERIAL, LAST_SERIAL] = [61, 110_000];

/** Beginnings of month names in English, Russian and Kazakh, the longer before the shorter where one holds the other. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'қаң', 'кан'],
  ['feb', 'фев', 'ақп', 'акп'],
  ['mar', 'мар', 'нау'],
  ['apr', 'апр', 'сәу', 'сау'],
  ['may', 'май', 'мая', 'мам'],
  ['jun', 'июн', 'мау'],
  ['jul', 'июл', 'шіл', 'шил'],
  ['aug', 'авг', 'там'],
  ['sep', 'сен', 'қыр', 'кыр'],
  ['oct', 'окт', 'қаз', 'каз'],
  ['nov', 'ноя', 'қар', 'кар'],
  ['dec', 'дек', 'жел'],
];

const NUMERIC =
  /^(\d{1,4})([./\-\s])\s*(\d{1,2})\2\s*(\d{1,4})(?:\s*(?:г|ж|y)\.?)?(?:[T\s]+0{1,2}:00(?::00(?:\.0+)?)?)?$/u;
const WORDED =
  /^(?:(\d{1,2})\.?\s*)?([\p{L}]{3,})\.?,?\s*(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{2,4})\s*(?:г|ж|года|жыл[ыі]?)?\.?$/u;
/** Kazakh puts the year first: 2026 жылғы 4 наурыз. */
const YEAR_FIRST = /^(\d{4})\s*(?:ж\.?|жыл\p{L}*)?\s*(\d{1,2})[\s-]*([\p{L}]{3,})$/u;

const fault = (code: DayFault): ReadDay => ({ fault: code });

/** Reads a day as people write it; what could be two days, or lacks its century, is a question and never a guess. No clock and no zone are in it. */
export function readDay(cell: DayCell, style: DayStyle = {}): ReadDay {
  if (typeof cell === 'number') return readSerial(cell, style);
  const text = cell.trim();
  if (/^\d{4,6}$/.test(text)) return readSerial(Number(text), style);
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return readNumeric(numeric, style);
  const yearFirst = YEAR_FIRST.exec(text.toLowerCase());
  if (yearFirst !== null) return dayOf(yearFirst[1], monthOf(yearFirst[3]), yearFirst[2]);
  const worded = WORDED.exec(text.toLowerCase());
  if (worded === null) return fault('not-a-date');
  const [, before, name, after, year] = worded;
  if ((before === undefined) === (after === undefined)) return fault('not-a-date');
  return dayOf(year, monthOf(name), before ?? after);
}

function readSerial(serial: number, { isFrom1904 }: DayStyle): ReadDay {
  // A clock behind the day is not the day's business.
  const whole = Math.floor(serial);
  if (whole < (isFrom1904 === true ? 0 : FIRST_SERIAL) || whole > LAST_SERIAL) return fault('not-a-date');
  return { day: calendarDateOf(whole + (isFrom1904 === true ? FROM_1904 : FROM_1900)) };
}

function readNumeric([, first = '', sign, second = '', third = '']: readonly string[], style: DayStyle): ReadDay {
  if (first.length === 4) return dayOf(first, Number(second), third);
  if (first.length > 2) return fault('not-a-date');
  const [left, right] = [Number(first), Number(second)];
  // Points are only ever written with the day before the month; strokes are written both ways.
  const isCertain = sign === '.' || left > 12 || right > 12 || left === right;
  if (!isCertain && style.isDayFirst === undefined) return fault('ambiguous-date');
  const isDayFirst = sign === '.' || left > 12 || (right <= 12 && style.isDayFirst !== false);
  return isDayFirst ? dayOf(third, right, first) : dayOf(third, left, second);
}

function dayOf(year: string | undefined, month: number, day: string | undefined): ReadDay {
  if (year?.length === 2) return fault('two-digit-year');
  const pad = (value: string | number | undefined): string => String(value ?? '').padStart(2, '0');
  const date = parseCalendarDate(`${year ?? ''}-${pad(month)}-${pad(day)}`);
  return date === null ? fault('not-a-date') : { day: date };
}

const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((names) => names.some((beginning) => name?.startsWith(beginning))) + 1;
