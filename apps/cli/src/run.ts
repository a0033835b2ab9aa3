import { readFileSync } from 'node:fs';
import { BadInput } from './bad-input.js';

/** Makes of the words of a command line what the command prints; a fault of the words is a BadInput. */
export type Command = (words: readonly string[]) => string;

export interface Reply {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: 0 | 2;
}

/** What a command says to a command line: its answer, or one sentence on standard error and exit code 2. */
export function replyTo(words: readonly string[], command: Command): Reply {
  try {
    return { stdout: command(words), stderr: '', status: 0 };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { stdout: '', stderr: `${error.message}\n`, status: 2 };
  }
}

/** Runs the command on the words of this process. */
export function run(command: Command): void {
  // `| head` closes the pipe early; what it wanted to read it has read.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { stdout, stderr, status } = replyTo(process.argv.slice(2), command);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
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
