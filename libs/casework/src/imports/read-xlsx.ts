import { strFromU8, unzipSync } from 'fflate';
import { CaseworkError, fieldFault } from '../errors.js';
import type { Findings, ImportCell, ImportLine, ImportTable } from './import-table.js';
import { attributeOf, plainText, tagsOf } from './xml-tags.js';

/** What all needed parts of a workbook may be together once they are unpacked: a small file that grows without end is refused. */
const MOST_UNPACKED = 120_000_000;
const PARTS = /^xl\/(?:workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const MOST_COLUMNS = 200;

/** The first visible sheet of a workbook: values as they were saved, nothing computed. */
export function readXlsx(bytes: Uint8Array): ImportTable {
  const text = unpack(bytes);
  const book = bookOf(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const strings = stringsOf(text('xl/sharedStrings.xml'));
  const { lines, findings } = readSheet(text(book.path), strings);
  const others = book.others === 0 ? {} : { 'other-sheets': book.others };
  return {
    lines,
    findings: { ...findings, ...others, ...(book.isFrom1904 ? { 'from-1904': 1 } : {}) },
    isFrom1904: book.isFrom1904,
  };
}

function unpack(bytes: Uint8Array): (name: string) => string {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw fieldFault('file', 'too-large');
        return true;
      },
    });
    if (files['xl/workbook.xml'] === undefined) throw fieldFault('file', 'invalid');
    return (name) => strFromU8(files[name] ?? new Uint8Array());
  } catch (error) {
    throw error instanceof CaseworkError ? error : fieldFault('file', 'invalid');
  }
}

function bookOf(workbook: string, relations: string) {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(relations))
    if (name === 'Relationship')
      targets.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '');
  let isFrom1904 = false;
  const sheets: string[] = [];
  for (const { name, attributes } of tagsOf(workbook)) {
    if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    if (name === 'sheet' && /hidden/i.test(attributeOf(attributes, 'state') ?? '') === false)
      sheets.push(targets.get(attributeOf(attributes, 'id') ?? '') ?? '');
  }
  const [first] = sheets;
  if (first === undefined) throw fieldFault('file', 'invalid');
  return { isFrom1904, others: sheets.length - 1, path: first.startsWith('/') ? first.slice(1) : `xl/${first}` };
}

/** Words that cells share; a phonetic reading beside one is not a part of it. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = [];
  let [words, isPhonetic] = ['', false];
  for (const { name, isEnd, isWhole, text } of tagsOf(xml)) {
    if (name === 'rPh') isPhonetic = !isEnd && !isWhole;
    if (name === 't' && !isEnd && !isPhonetic) words += plainText(text);
    if (name === 'si' && (isEnd || isWhole)) {
      strings.push(words);
      words = '';
    }
  }
  return strings;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string | null;
  words: string;
}

function readSheet(xml: string, strings: readonly string[]): Pick<ImportTable, 'lines' | 'findings'> {
  const lines: ImportLine[] = [];
  const counted = { formulas: 0, 'formula-errors': 0, 'hidden-rows': 0, 'merged-cells': 0 };
  let [line, cells]: [number, ImportCell[]] = [0, []];
  let cell: OpenCell | null = null;
  for (const { name, attributes, isEnd, isWhole, text } of tagsOf(xml)) {
    if (name === 'row' && !isEnd) {
      line = Number(attributeOf(attributes, 'r') ?? line + 1);
      cells = [];
      if (/^(?:1|true)$/.test(attributeOf(attributes, 'hidden') ?? '')) counted['hidden-rows'] += 1;
    }
    if (name === 'row' && (isEnd || isWhole)) lines.push({ line, cells });
    if (name === 'c' && !isEnd) {
      const column = columnOf(attributeOf(attributes, 'r')) ?? cells.length;
      cell = { column, type: attributeOf(attributes, 't') ?? 'n', value: null, words: '' };
    }
    if (name === 'f' && !isEnd) counted.formulas += 1;
    if (name === 'v' && !isEnd && cell !== null) cell.value = plainText(text);
    if (name === 't' && !isEnd && cell !== null) cell.words += plainText(text);
    if (name === 'mergeCell' && !isEnd) counted['merged-cells'] += 1;
    if (name === 'c' && (isEnd || isWhole) && cell !== null) {
      if (cell.type === 'e') counted['formula-errors'] += 1;
      if (cell.column < MOST_COLUMNS) cells[cell.column] = valueOf(cell, strings);
      cell = null;
    }
  }
  const findings = Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0)) as Findings;
  return {
    lines: lines.map(({ line: at, cells: row }) => ({ line: at, cells: Array.from(row, (one) => one ?? null) })),
    findings,
  };
}

function valueOf({ type, value, words }: OpenCell, strings: readonly string[]): ImportCell {
  if (type === 'inlineStr') return words;
  if (value === null || type === 'e') return null;
  if (type === 's') return strings[Number(value)] ?? null;
  const number = Number(value);
  return type === 'n' && value !== '' && Number.isFinite(number) ? number : value;
}

/** The place of a column from its letters: A is 0, AA is 26. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
