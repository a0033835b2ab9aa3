import { CATALOGUE_DIRECTORY, loadCatalogue, workingCalendarOf } from '@sapar/rule-catalogue';
import { answerFor, asJson, asWords, type Reader } from './answer.js';
import { readArguments, type DeadlineArguments } from './arguments.js';
import { HELP } from './deadline-help.js';
import type { Law } from './kinds/kind.js';
import { runKind } from './kinds/run-kind.js';
import { answerLines, run } from './run.js';
import { today } from './today.js';

/** The default: it came first, and scripts rely on its output to the byte. */
const ARRIVAL = 'arrival-notification';

/** Reading a topic takes a tenth of the time of the whole law; the kinds that need more read all of it. */
function loadLaw(topics?: readonly string[]): Law {
  const catalogue = loadCatalogue(CATALOGUE_DIRECTORY, topics);
  return { catalogue, calendar: workingCalendarOf(catalogue.calendars), today: today() };
}

const readerFor = ({ language, convention }: DeadlineArguments): Reader => ({
  ...loadLaw(['notification']),
  language,
  convention,
});

/** All lines or none: one bad line leaves standard output empty and is named. */
function answerFile(file: string, reader: Reader): string {
  return answerLines(file, (line) => `${asJson(answerFor(line, reader), reader.language)}\n`);
}

/** The value of `--kind` before the rest can be read: the kind decides which facts there are. */
function kindIn(words: readonly string[]): string {
  const at = words.findIndex((word) => word === '--kind' || word.startsWith('--kind='));
  if (at < 0) return ARRIVAL;
  const word = words[at] ?? '';
  return word === '--kind' ? (words[at + 1] ?? ARRIVAL) : word.slice('--kind='.length);
}

function answer(words: readonly string[]): string {
  const kind = kindIn(words);
  if (kind !== ARRIVAL && !words.some((word) => word === '--help' || word === '-h'))
    return runKind(kind, words, () => loadLaw());
  if (kind !== ARRIVAL) return HELP;
  const given = readArguments(words);
  if (given.help) return HELP;
  const reader = readerFor(given);
  if (given.file !== undefined) return answerFile(given.file, reader);
  const single = answerFor(given.arrivedOn ?? '', reader);
  return given.json ? `${asJson(single, given.language)}\n` : asWords(single, reader);
}

run(answer);
