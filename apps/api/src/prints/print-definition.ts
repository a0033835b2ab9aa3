import type { NewPrint, PrintPart } from '@sapar/contracts';
import { formatDate, printWords, type Language } from '@sapar/messages';
import type pdfmake from 'pdfmake';

export interface Printed {
  readonly print: NewPrint;
  readonly companyName: string;
  /** When it was printed, as its language says it. */
  readonly moment: string;
}

type Definition = Parameters<typeof pdfmake.createPdf>[0];
type Content = Definition['content'];
type Cell = PrintPart['rows'][number][number];

/** A4 in points. */
const [SHORT, LONG, MARGIN] = [595, 842, 34];
const WIDE = 6;
const SIZE = 7.5;
const GAP = 9;

/** Letters that the face on paper has; others stand in the tables of the screen and of the workbook. */
const UNPRINTABLE =
  /[^\n\u0020-\u007e\u00a0-\u0377\u037a-\u037f\u0384-\u03ce\u03f0-\u052f\u1c80-\u1c88\u1e00-\u1eff\u2000-\u2064\u20a0-\u20bf\u2116\u2122]+/gu;
const INSTEAD = '[…]';
/** Signs that a screen draws and the face does not have, each with what says the same. */
const SAID: Readonly<Record<string, string>> = {
  '→': '–',
  '←': '–',
  '⇄': '–',
  '≥': '>=',
  '≤': '<=',
  '−': '-',
  '✓': '+',
};

export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[→←⇄≥≤−✓]/gu, (sign) => SAID[sign] ?? sign)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(UNPRINTABLE, INSTEAD);

/** Pages of a list: a head that says whose it is and that it holds personal data, tables that repeat their heads, page x of y. */
export function definitionOf({ print, companyName, moment }: Printed): Definition {
  const words = printWords(print.language);
  const isWide = print.parts.some(({ heads }) => heads.length >= WIDE);
  const width = (isWide ? LONG : SHORT) - 2 * MARGIN;
  const parts = print.parts.map((part) => partOf(part, print.language, width));
  const isCut = JSON.stringify(parts).includes(INSTEAD);
  return {
    ...{ version: '1.7', tagged: true, displayTitle: true, language: print.language },
    info: { title: printable(print.title), author: printable(companyName), creator: 'Sapar' },
    ...{ pageSize: 'A4', pageOrientation: isWide ? 'landscape' : 'portrait' },
    pageMargins: [MARGIN, 48, MARGIN, 40],
    defaultStyle: { font: 'Noto', fontSize: SIZE, lineHeight: 1.15 },
    header: {
      ...{ margin: [MARGIN, 20, MARGIN, 0], fontSize: 7, color: '#444444' },
      columns: [
        { text: printable(companyName), width: '*' },
        { text: words.personal, bold: true, width: 'auto', alignment: 'center' },
        { text: printable(moment), width: '*', alignment: 'right' },
      ],
    },
    footer: (page, pages) => ({
      ...{ text: words.page(page, pages), alignment: 'right', fontSize: 7, margin: [MARGIN, 12, MARGIN, 0] },
    }),
    // A heading never stands alone at the end of a page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    content: [
      { text: printable(print.title), fontSize: 14, bold: true, margin: [0, 0, 0, 4] },
      ...print.notes.map((note): Content => ({ text: printable(note), fontSize: 8.5, margin: [0, 0, 0, 3] })),
      ...parts.flat(),
      ...(isCut ? [{ text: words.cut(INSTEAD), fontSize: 7, margin: [0, 8, 0, 0] } satisfies Content] : []),
    ],
  };
}

function partOf({ heading, heads, rows }: PrintPart, language: Language, width: number): Content[] {
  const title: Content[] =
    heading === null
      ? []
      : [{ text: printable(heading), fontSize: 10, bold: true, margin: [0, 10, 0, 3], headlineLevel: 1 }];
  const columns = Math.max(heads.length, ...rows.map(({ length }) => length));
  if (rows.length === 0 || columns === 0) return title;
  const told = rows.map((cells) => Array.from({ length: columns }, (_, at) => textOf(cells[at] ?? null, language)));
  const head = heads.map((text) => printable(text));
  const headRows =
    head.length === 0 ? [] : [head.map((text): Content => ({ text, bold: true, fontSize: 7, fillColor: '#eeeeee' }))];
  const body = told.map((cells) =>
    cells.map((text, at): Content => (head.length === 0 && at === 0 ? { text, color: '#444444' } : { text })),
  );
  return [
    ...title,
    {
      layout: { ...LINES },
      margin: [0, 4, 0, 0],
      table: {
        ...{ headerRows: headRows.length, dontBreakRows: true, keepWithHeaderRows: headRows.length },
        widths: widthsOf([head, ...told], columns, width),
        body: [...headRows, ...body],
      },
    },
  ];
}

const LINES = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => '#bbbbbb',
  paddingLeft: () => 3,
  paddingRight: () => GAP - 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

const textOf = (cell: Cell, language: Language): string => {
  if (cell === null) return '';
  return typeof cell === 'object'
    ? formatDate(cell.day as Parameters<typeof formatDate>[0], language)
    : printable(String(cell));
};

/** About as wide as a letter of the face. */
const LETTER = 0.62 * SIZE;
const [LONGEST_WORD, LONGEST_LINE] = [22, 34];

/** Each column first gets its longest word, then what is left goes to those with the longest lines. */
function widthsOf(rows: readonly (readonly string[])[], columns: number, width: number): number[] {
  const room = width - columns * GAP;
  const lengths = Array.from({ length: columns }, (_, at) => lengthsOf(rows.map((cells) => cells[at] ?? '')));
  const least = lengths.map(({ word }) => Math.min(word, LONGEST_WORD) * LETTER);
  const sum = totalOf(least);
  if (sum >= room) return least.map((one) => (one / sum) * room);
  const more = lengths.map(({ word, line }) => Math.max(0, Math.min(line, LONGEST_LINE) - word) + 0.5);
  return least.map((one, at) => one + ((more[at] ?? 0) / totalOf(more)) * (room - sum));
}

function lengthsOf(texts: readonly string[]): { readonly word: number; readonly line: number } {
  let [word, line] = [3, 3];
  for (const text of texts) {
    line = Math.max(line, text.length);
    for (const each of text.split(/\s/)) word = Math.max(word, each.length);
  }
  return { word, line };
}

const totalOf = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
