/** A small whole PDF whose lines stand in it uncompressed. */
export function pdfOf(...lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj`).join('\n');
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Length ${String(shown.length)} >>\nstream\n${shown}\nendstream\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}

/** One white pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
