import { BadInput } from './read-options.js';

/** Prints the answer to the words of the command line; bad input is one sentence and 2. */
export function runCommand(answer: (words: readonly string[]) => string): void {
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
