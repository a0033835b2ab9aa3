import { fileTypeFromBuffer } from 'file-type';

/** What the product takes, by content; the extension that a saved copy gets. */
const EXTENSIONS = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
} as const;

export type FileKind = keyof typeof EXTENSIONS;

export const extensionsOf = (kind: FileKind): readonly [string, ...string[]] => EXTENSIONS[kind];

const isKind = (mime: string): mime is FileKind => Object.hasOwn(EXTENSIONS, mime);

/** The kind that the bytes themselves show; null for everything else, whatever the name says. */
export async function fileKindOf(bytes: Buffer): Promise<FileKind | null> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (mime === undefined || !isKind(mime) || isArchiveToo(bytes)) return null;
  return mime === 'application/pdf' && !isWholePdf(bytes) ? null : mime;
}

const PDF_TAIL = 1024;

/** Readers look for the end mark in the last kilobyte: without it the upload broke off, or something else follows. */
function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && bytes.subarray(-PDF_TAIL).includes('%%EOF');
}

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD_SIZE = 22;

/** A file that ends as a ZIP does is one as well, whatever it begins with: a JAR behind a picture, for instance. */
function isArchiveToo(bytes: Buffer): boolean {
  let at = bytes.lastIndexOf(END_RECORD);
  while (at >= 0 && at + END_RECORD_SIZE <= bytes.length) {
    const commentLength = bytes.readUInt16LE(at + END_RECORD_SIZE - 2);
    if (at + END_RECORD_SIZE + commentLength === bytes.length) return true;
    at = at === 0 ? -1 : bytes.lastIndexOf(END_RECORD, at - 1);
  }
  return false;
}
