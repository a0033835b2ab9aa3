import type { ImportLine, ImportTable } from './import-table.js';

const SEPARATORS = [';', ',', '\t'] as const;

/** Text of a table: by the mark at its beginning, else UTF-8 where it is that, else the code page of older Russian spreadsheets. */
export function readCsv(bytes: Uint8Array): ImportTable {
  const { text, isOld } = decode(bytes);
  return { lines: linesOf(text, separatorOf(text)), findings: isOld ? { 'windows-1251': 1 } : {}, isFrom1904: false };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly isOld: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isOld: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isOld: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOld: false };
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), isOld: true };
  }
}

/** What stands most often outside quotes in the head; Excel writes it down itself as `sep=;` sometimes. */
function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (said !== undefined) return said;
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((separator) => ({ separator, count: head.split(separator).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

/** RFC 4180 with any separator: quotes, doubled quotes, line breaks inside quotes; one pass, one line in hand at a time. */
function linesOf(text: string, separator: string): readonly ImportLine[] {
  const lines: ImportLine[] = [];
  let [cells, start, at]: [string[], number, number] = [[], 1, 1];
  let index = /^sep=.\r?\n/.exec(text)?.[0].length ?? 0;
  if (index > 0) start = at = 2;
  const close = (): void => {
    if (cells.some((cell) => cell !== '')) lines.push({ line: start, cells });
    [cells, start] = [[], at];
  };
  while (index < text.length) {
    const isQuoted = text[index] === '"';
    const end = isQuoted ? quotedEnd(text, index + 1) : index;
    const next = plainEnd(text, end, separator);
    const raw = isQuoted
      ? text.slice(index + 1, Math.max(index + 1, end - 1)).replaceAll('""', '"')
      : text.slice(index, next);
    at += isQuoted ? raw.split('\n').length - 1 : 0;
    cells.push(raw);
    index = next;
    if (text[index] === separator) {
      index += 1;
      if (index >= text.length) cells.push('');
      continue;
    }
    if (text[index] === '\r') index += 1;
    if (text[index] === '\n') index += 1;
    at += 1;
    close();
  }
  close();
  return lines;
}

/** Behind the closing quote, or the end of a text that forgot it. */
function quotedEnd(text: string, from: number): number {
  for (let index = text.indexOf('"', from); index !== -1; index = text.indexOf('"', index + 2))
    if (text[index + 1] !== '"') return index + 1;
  return text.length + 1;
}

function plainEnd(text: string, from: number, separator: string): number {
  let index = from;
  while (index < text.length && text[index] !== separator && text[index] !== '\r' && text[index] !== '\n') index += 1;
  return Math.min(index, text.length);
}
