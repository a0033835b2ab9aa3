import { dayNumberOf, type CalendarDate } from '@sapar/domain';
import writeXlsxFile, { type Cell } from 'write-excel-file/browser';
import type { Sheet, SheetCell } from './sheet.js';

/** Day 0 of a spreadsheet, 30 December 1899: it counts a 29 February 1900 that never was, so only days after it are shown right. */
const DAY_ZERO = dayNumberOf('1899-12-30' as CalendarDate);
const FIRST_SHOWN = 61;

/** Widths in letters: wide enough for what stands in a column, never wider than a screen. */
const [NARROWEST, WIDEST] = [8, 48];

/** A day as a number of days: a date object would be shifted by the zone of whoever saves the file. */
const dayCell = (day: string): Cell => {
  const value = dayNumberOf(day as CalendarDate) - DAY_ZERO;
  return value < FIRST_SHOWN ? textCell(day) : { type: Number, value, format: 'dd.mm.yyyy' };
};

/** Text and nothing else: no formula, no number out of a passport's digits, also after somebody has edited the cell. */
const textCell = (value: string): Cell => ({ type: String, value, format: '@' });

function cellOf(cell: SheetCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') return dayCell(cell.day);
  return typeof cell === 'number' ? { type: Number, value: cell } : textCell(cell);
}

const lengthOf = (cell: SheetCell): number =>
  cell === null ? 0 : typeof cell === 'object' ? 'dd.mm.yyyy'.length : String(cell).length;

/** What a sheet may be called: spreadsheets refuse some signs and more than 31 letters. */
const nameOf = (title: string): string =>
  title
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Sapar';

/** The list as a workbook: days are days, words are words, and the head stays in sight. */
export function xlsxOf({ title, heads, rows }: Sheet): Promise<Blob> {
  const head = heads.map((value): Cell => ({ ...(textCell(value) as object), fontWeight: 'bold' }));
  const columns = heads.map((value, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[index] ?? null)), value.length);
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
  return writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], {
    ...{ sheet: nameOf(title), columns, stickyRowsCount: 1 },
  }).toBlob();
}
