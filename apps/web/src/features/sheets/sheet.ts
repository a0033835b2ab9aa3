/** A cell of a list that leaves the product: words, a number, or a day that a spreadsheet shall know as one. */
export type SheetCell = string | number | null | { readonly day: string };

/** A list as it is on the screen, ready for a file. */
export interface Sheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that stays text: a spreadsheet shows the apostrophe to nobody and computes nothing behind it. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const textOf = (cell: SheetCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'number' ? String(cell) : harmless(cell);
};

const quoted = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A file that a spreadsheet opens by a double click: it tells UTF-8 by the mark at its beginning, and lists in Russian
 * and Kazakh are separated by semicolons there. Days stay YYYY-MM-DD, which no spreadsheet turns round.
 */
export function csvOf({ heads, rows }: Sheet, separator: ',' | ';'): string {
  const lines = [heads, ...rows].map((cells) => cells.map((cell) => quoted(textOf(cell), separator)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
