import { readFileSync } from 'node:fs';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import { loadCatalogue, workingCalendarOf } from '@sapar/rule-catalogue';
import { Temporal } from 'temporal-polyfill';
import { answerFor, asJson, asWords, type Reader } from './answer.js';
import { BadInput, HELP, readArguments, type DeadlineArguments } from './arguments.js';

function readerFor({ language, convention }: DeadlineArguments): Reader {
  const catalogue = loadCatalogue();
  // The command has no transaction to ask: the machine's clock only decides whether the rule is called ageing.
  const now = Temporal.Now.instant().toString() as Parameters<typeof calendarDateIn>[1];
  return {
    catalogue,
    calendar: workingCalendarOf(catalogue.calendars),
    today: calendarDateIn(KAZAKHSTAN_ZONE, now),
    language,
    convention,
  };
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

/** All lines or none: one bad line leaves standard output empty and is named. */
function answerFile(file: string, reader: Reader): string {
  return readLines(file)
    .map((line, index) => {
      try {
        return `${asJson(answerFor(line.trim(), reader), reader.language)}\n`;
      } catch (error) {
        if (error instanceof BadInput) throw new BadInput(`Line ${String(index + 1)}: ${error.message}`);
        throw error;
      }
    })
    .join('');
}

function answer(words: readonly string[]): string {
  const given = readArguments(words);
  if (given.help) return HELP;
  const reader = readerFor(given);
  if (given.file !== undefined) return answerFile(given.file, reader);
  const single = answerFor(given.arrivedOn ?? '', reader);
  return given.json ? `${asJson(single, given.language)}\n` : asWords(single, reader);
}

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
