/** One value of ASN.1 in DER or BER; the content of a value that broke off is what there is of it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
}

const SEQUENCE = 0x30;
const LONG_FORM = 0x80;
const MOST_LENGTH_BYTES = 4;
/** No key has as many parts at its top; what else begins with this byte is not worth reading on. */
const MOST_VALUES = 12;

/** The values inside the one sequence that the bytes are; nothing for bytes that begin with anything else. */
export function childrenOf(bytes: Buffer): readonly DerValue[] {
  const outer = valueAt(bytes, 0);
  if (outer === null || outer.value.tag !== SEQUENCE) return [];
  const values: DerValue[] = [];
  let at = 0;
  while (values.length < MOST_VALUES) {
    const read = valueAt(outer.value.content, at);
    if (read === null) break;
    values.push(read.value);
    at = read.end;
  }
  return values;
}

function valueAt(bytes: Buffer, at: number): { readonly value: DerValue; readonly end: number } | null {
  const [tag, length] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || length === undefined) return null;
  const lengthBytes = length > LONG_FORM ? length - LONG_FORM : 0;
  if (lengthBytes > MOST_LENGTH_BYTES || at + 2 + lengthBytes > bytes.length) return null;
  const start = at + 2 + lengthBytes;
  // Of indefinite length (BER, as older Java writes it): it ends where the file does.
  const size =
    length === LONG_FORM ? bytes.length - start : lengthBytes > 0 ? bytes.readUIntBE(at + 2, lengthBytes) : length;
  return { value: { tag, content: bytes.subarray(start, start + size) }, end: start + size };
}
