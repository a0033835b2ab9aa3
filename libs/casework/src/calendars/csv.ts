/** Cells of a table of comma-separated values (RFC 4180): quotes, doubled quotes and line breaks inside quotes. */
export function parseCsv(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let [line, index] = [1, text.startsWith('\uFEFF') ? 1 : 0];
  while (index < text.length) {
    const row = { line, cells: [] as string[] };
    for (;;) {
      const cell = readCell(text, index);
      row.cells.push(cell.value);
      line += cell.lines;
      index = cell.end;
      if (text[index] !== ',') break;
      index += 1;
    }
    if (text[index] === '\r') index += 1;
    if (text[index] === '\n') index += 1;
    line += 1;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  /** Line breaks inside the cell. */
  readonly lines: number;
}

const PLAIN = /[^,\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"?/y;
const FORMULA = /^'(?=[=+\-@])/;

function readCell(text: string, index: number): Cell {
  const isQuoted = text[index] === '"';
  const pattern = isQuoted ? QUOTED : PLAIN;
  pattern.lastIndex = index;
  const [whole = '', inside = ''] = pattern.exec(text) ?? [];
  if (!isQuoted) return { value: whole.trim().replace(FORMULA, ''), end: index + whole.length, lines: 0 };
  // What stands between the closing quote and the next comma is not ours: it is skipped with the cell.
  PLAIN.lastIndex = index + whole.length;
  const rest = PLAIN.exec(text)?.[0] ?? '';
  const value = inside.replaceAll('""', '"').trim().replace(FORMULA, '');
  return { value, end: index + whole.length + rest.length, lines: inside.split('\n').length - 1 };
}

/** One line; a cell that a spreadsheet would take for a formula is told to be text. */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
