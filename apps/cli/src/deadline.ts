import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import { loadCatalogue, workingCalendarOf } from '@sapar/rule-catalogue';
import { Temporal } from 'temporal-polyfill';
import { answerFor, asJson, asWords, type Reader } from './answer.js';
import { HELP, readArguments, type DeadlineArguments } from './arguments.js';
import { answerLines, run } from './run.js';

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

/** All lines or none: one bad line leaves standard output empty and is named. */
function answerFile(file: string, reader: Reader): string {
  return answerLines(file, (line) => `${asJson(answerFor(line, reader), reader.language)}\n`);
}

function answer(words: readonly string[]): string {
  const given = readArguments(words);
  if (given.help) return HELP;
  const reader = readerFor(given);
  if (given.file !== undefined) return answerFile(given.file, reader);
  const single = answerFor(given.arrivedOn ?? '', reader);
  return given.json ? `${asJson(single, given.language)}\n` : asWords(single, reader);
}

run(answer);
