/** One tag of a part of a workbook with the text after it. */
export interface XmlTag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isWhole: boolean;
  readonly attributes: string;
  readonly text: string;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)/g;

/**
 * Tags in their order. Only the five entities of the language itself and numbers are ever resolved: a document type, and with it
 * any entity of its own, is passed over unread.
 */
export function* tagsOf(xml: string): Generator<XmlTag> {
  for (const [, end, name = '', attributes = '', whole, text = ''] of xml.matchAll(TAG))
    yield { name, attributes, text, isEnd: end === '/', isWhole: whole === '/' };
}

/** The value of an attribute by its name without a prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : plainText(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved, and the `_x000D_` by which spreadsheets write what XML cannot hold. */
export const plainText = (text: string): string =>
  text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x([\dA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
