import type { Language } from '@sapar/messages';

/** A cell of a list that leaves the product: words, a number, or a day that a spreadsheet shall know as one. */
export type SheetCell = string | number | null | { readonly day: string };

/** A list as it is on the screen, ready for a file. */
export interface Sheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Language of the list where it is not that of the screen. */
  readonly language?: Language;
  /** Sentences under the title of a paper: the period, the filter. */
  readonly notes?: readonly string[];
}

/** A sheet on paper may stand in parts: one for each site, one for each subject. */
export interface PrintedSheet {
  readonly title: string;
  readonly language?: Language;
  readonly notes?: readonly string[];
  readonly parts: readonly (Pick<Sheet, 'heads' | 'rows'> & { readonly heading: string | null })[];
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that stays text: a spreadsheet shows the apostrophe to nobody and computes nothing behind it. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Where lists are separated by semicolons, the mark of a decimal is a comma: `12.05` would be read as a day there. */
const textOf = (cell: SheetCell, separator: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'string') return harmless(cell);
  return separator === ';' ? String(cell).replace('.', ',') : String(cell);
};

const quoted = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A file that a spreadsheet opens by a double click: it tells UTF-8 by the mark at its beginning, and lists in Russian
 * and Kazakh are separated by semicolons there. Days stay YYYY-MM-DD, which no spreadsheet turns round.
 */
export function csvOf({ heads, rows }: Sheet, separator: ',' | ';'): string {
  const lines = [heads, ...rows].map((cells) =>
    cells.map((cell) => quoted(textOf(cell, separator), separator)).join(separator),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
