/** A small whole PDF, one line of text under the other, in any letters: its font is a table of them without any shapes. */
export function pdfOf(...lines: readonly string[]): Buffer {
  const codes = codesOf(lines.join(''));
  const shown = lines.map((line) => `<${Array.from(line, (letter) => codes.get(letter)).join('')}> Tj 0 -20 Td`);
  return pdfWith([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    streamOf(`BT /F1 12 Tf 50 750 Td ${shown.join('\n')} ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Subset /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Subset /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 500 >>',
    streamOf(letterTable(codes)),
    '<< /Type /FontDescriptor /FontName /AAAAAA+Subset /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}

/** A PDF of these objects, the first its catalogue, with a whole table of where they stand. */
export function pdfWith(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

const streamOf = (text: string): string => `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`;
const hexOf = (number: number): string => number.toString(16).padStart(4, '0');

/** Letters numbered as they come, as an embedded part of a font numbers its own. */
const codesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...new Set(text)].map((letter, index) => [letter, hexOf(index + 1)]));

const letterTable = (codes: ReadonlyMap<string, string>): string =>
  [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${String(codes.size)} beginbfchar`,
    ...Array.from(codes, ([letter, code]) => `<${code}> <${hexOf(letter.charCodeAt(0))}>`),
    'endbfchar endcmap end end',
  ].join('\n');

/** One white pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
