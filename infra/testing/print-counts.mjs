import { writeFileSync } from 'node:fs';
import { closingLine } from './counts.mjs';

/** A runner's closing line: for the reader on standard output, for `npm test` in a file that no test can print into. */
export function printCounts(counts) {
  const line = closingLine(counts);
  process.stdout.write(`\n${line}\n`);
  const file = process.env['SAPAR_COUNT_FILE'];
  if (file) writeFileSync(file, `${line}\n`);
}
