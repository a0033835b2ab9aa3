import type { PrintedSheet, Sheet } from './sheet.js';

/** A sheet that is made for being read back in, as people read it: without what only a program needs and without empty columns. */
export function onPaper({ heads, rows, ...sheet }: Sheet, without: readonly string[]): PrintedSheet {
  const kept = heads.flatMap((head, at) =>
    without.includes(head) || rows.every((cells) => (cells[at] ?? null) === null || cells[at] === '') ? [] : [at],
  );
  const part = {
    heads: kept.map((at) => heads[at] ?? ''),
    rows: rows.map((cells) => kept.map((at) => cells[at] ?? null)),
  };
  return { ...sheet, parts: [{ ...part, heading: null }] };
}
