import { extensionsOf, type FileKind } from './file-kind.js';

const LONGEST = 120;
/** Control and format characters (reading order, zero width), and what Windows refuses in a name. */
const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name safe to show and to save under: no folder, nothing hidden, at most 120 characters, the extension of its content. */
export function cleanFileName(name: string, kind: FileKind): string {
  const [extension] = extensionsOf(kind);
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim();
  const own = /\.([A-Za-z]{2,5})$/.exec(clean)?.[1];
  const isRight = own !== undefined && extensionsOf(kind).includes(own.toLowerCase());
  const ending = isRight ? own : extension;
  const stem = own === undefined ? clean : clean.slice(0, -(own.length + 1));
  const safe = stem.replace(/^[. ]+|[. ]+$/g, '').replace(DEVICE, (device) => `_${device}`);
  const kept = Array.from(safe === '' ? 'file' : safe).slice(0, LONGEST - ending.length - 1);
  return `${kept.join('')}.${ending}`;
}
