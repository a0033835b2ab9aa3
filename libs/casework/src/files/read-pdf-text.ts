import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n/g;
const MOST_STREAM_BYTES = 2 * 1024 * 1024;
const MOST_TEXT = 40_000;
/** One show operator: `(text) Tj`, `<hex> Tj` or an array of both with the gaps between, `[(te) -20 (xt)] TJ`. */
const SHOWN =
  /\((?:\\[\s\S]|[^\\()])*\)\s*(?:Tj|'|")|<[0-9A-Fa-f\s]+>\s*Tj|\[(?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|[-\d.\s])*\]\s*TJ/g;
const PIECE = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|-?[\d.]+/g;
/** A gap of more than a fifth of the letter's height is a blank between words. */
const WORD_GAP = -200;

/**
 * The text of a PDF as far as it stands there in plain Latin letters: enough for passport numbers and names of simple
 * papers. Fonts with letter tables of their own are not read; null when nothing could be.
 */
export function readPdfText(bytes: Buffer): Promise<string | null> {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return Promise.resolve(null);
  let text = '';
  for (const content of streamsOf(bytes)) {
    if (text.length > MOST_TEXT) break;
    text += textOf(content);
  }
  const readable = text.replace(/[^\P{C}\n]/gu, ' ').trim();
  return Promise.resolve(/[A-Za-z0-9]{3}/.test(readable) ? readable.slice(0, MOST_TEXT) : null);
}

function* streamsOf(bytes: Buffer): Generator<string> {
  const raw = bytes.toString('latin1');
  for (const match of raw.matchAll(STREAM)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    if (end < 0) return;
    const dictionary = raw.slice(Math.max(raw.lastIndexOf('obj', match.index), match.index - 500, 0), match.index);
    if (/\/Subtype\s*\/Image|\/FontFile/.test(dictionary)) continue;
    if (!/\/Filter/.test(dictionary)) yield raw.slice(start, Math.min(end, start + MOST_STREAM_BYTES));
    else if (/\/FlateDecode/.test(dictionary)) yield inflated(bytes.subarray(start, end));
  }
}

/** A stream that is broken, or that would fill the memory, is passed over. */
function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_STREAM_BYTES }).toString('latin1');
  } catch {
    return '';
  }
}

function textOf(content: string): string {
  return (content.match(SHOWN) ?? []).map((shown) => `${piecesOf(shown)}\n`).join('');
}

function piecesOf(shown: string): string {
  return (shown.match(PIECE) ?? [])
    .map((piece) => {
      if (piece.startsWith('(')) return unescaped(piece.slice(1, -1));
      if (piece.startsWith('<')) return Buffer.from(piece.replace(/[<>\s]/g, ''), 'hex').toString('latin1');
      return Number(piece) <= WORD_GAP ? ' ' : '';
    })
    .join('');
}

const unescaped = (text: string): string =>
  text.replace(/\\(\d{1,3}|[\s\S])/g, (_, code: string) => {
    if (/^\d/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
    return 'nrtbf'.includes(code) ? ' ' : code;
  });
