import { MOST_IMPORTED } from '@sapar/contracts';
import { fieldFault } from '../errors.js';
import type { ImportCell, ImportTable } from './import-table.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);
const [ZIP, OLD_EXCEL] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads what a file is by its bytes, never by its name; cells without what cannot be seen, lines without what is empty. */
export function readTable(bytes: Uint8Array): ImportTable {
  if (startsWith(bytes, OLD_EXCEL ?? [])) throw fieldFault('file', 'old-workbook');
  const isBook = startsWith(bytes, ZIP ?? []);
  if (!isBook && bytes.subarray(0, 4096).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    throw fieldFault('file', 'invalid');
  const { lines, findings, isFrom1904 } = isBook ? readXlsx(bytes) : readCsv(bytes);
  let hidden = 0;
  const clean = (cell: ImportCell): ImportCell => {
    if (typeof cell !== 'string') return cell;
    if (UNSEEN.test(cell)) hidden += 1;
    return cleaned(cell);
  };
  const cleanLines = lines
    .map(({ line, cells }) => ({ line, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  if (cleanLines.length > MOST_IMPORTED + 1) throw fieldFault('file', 'too-many');
  return {
    lines: cleanLines,
    isFrom1904,
    findings: hidden === 0 ? findings : { ...findings, 'hidden-letters': hidden },
  };
}

/** Marks of order and of no width, that come along from web pages and chats. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
/** Spaces of every kind are one space; an apostrophe before a sign of a formula is how text is told from one. */
const cleaned = (text: string): string =>
  text
    .replace(new RegExp(UNSEEN, 'g'), '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
