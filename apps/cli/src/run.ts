import { readFileSync } from 'node:fs';
import { BadInput } from './bad-input.js';

/** Prints what `answer` makes of the command line; a BadInput becomes one sentence on standard error and exit code 2. */
export function run(answer: (words: readonly string[]) => string): void {
  // `| head` closes the pipe early; what it wanted to read it has read.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    process.stdout.write(answer(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** All lines or none: one bad line leaves standard output empty and is named. */
export function answerLines(file: string, answerLine: (line: string) => string): string {
  return readLines(file)
    .map((line, index) => {
      try {
        return answerLine(line.trim());
      } catch (error) {
        if (error instanceof BadInput) throw new BadInput(`Line ${String(index + 1)}: ${error.message}`);
        throw error;
      }
    })
    .join('');
}

function readLines(file: string): readonly string[] {
  try {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  } catch {
    throw new BadInput(`The file '${file}' cannot be read.`);
  }
}
