import { readFileSync } from 'node:fs';
import { CATALOGUE_DIRECTORY, loadCatalogue, workingCalendarOf } from '@sapar/rule-catalogue';
import { answerFor, asJson, asWords, type Reader } from './answer.js';
import { HELP, readArguments, type DeadlineArguments } from './arguments.js';
import { BadInput } from './read-options.js';
import { runCommand } from './run-command.js';
import { today } from './today.js';

function readerFor({ language, convention }: DeadlineArguments): Reader {
  const catalogue = loadCatalogue(CATALOGUE_DIRECTORY, ['notification']);
  return {
    catalogue,
    calendar: workingCalendarOf(catalogue.calendars),
    today: today(),
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

runCommand(answer);
