import { answerFor, asJson, asWords, type Reader } from './answer.js';
import { readArguments, type DeadlineArguments } from './arguments.js';
import { BadInput } from './bad-input.js';
import { HELP } from './deadline-help.js';
import { runKind } from './kinds/run-kind.js';
import { readDate } from './read-date.js';
import { lawIn, type ReadCatalogue } from './read-law.js';
import { answerLines, type Command } from './run.js';

/** The default: it came first, and scripts rely on its output to the byte. */
const ARRIVAL = 'arrival-notification';

/** All lines or none: one bad line leaves standard output empty and is named. A line is an arrival, and a day at the host where there was one. */
function answerFile(file: string, reader: Reader, startsClock: boolean): string {
  return answerLines(file, (line) => {
    const [arrivedOn = '', atHostOn, ...more] = line.split(/[\s,;]+/u);
    if (more.length > 0) throw new BadInput(`'${line.slice(0, 40)}' is more than an arrival and a day at the host.`);
    const on = atHostOn === undefined || atHostOn === '' ? undefined : readDate(atHostOn, 'the day at the host');
    const host = on === undefined ? undefined : { on, startsClock };
    return `${asJson(answerFor(arrivedOn, { ...reader, host }), reader.language)}\n`;
  });
}

/** The value of `--kind` before the rest can be read: the kind decides which facts there are. */
function kindIn(words: readonly string[]): string {
  const at = words.findIndex((word) => word === '--kind' || word.startsWith('--kind='));
  if (at < 0) return ARRIVAL;
  const word = words[at] ?? '';
  return word === '--kind' ? (words[at + 1] ?? ARRIVAL) : word.slice('--kind='.length);
}

/** `npm run -s deadline`: the kinds that need more than one topic read the whole law, once it is known that it is needed. */
export const deadlineCommand =
  (read: ReadCatalogue): Command =>
  (words) => {
    const kind = kindIn(words);
    if (kind === ARRIVAL) return answerArrival(readArguments(words), read);
    if (words.some((word) => word === '--help' || word === '-h')) return HELP;
    return runKind(kind, words, () => lawIn(read()));
  };

function answerArrival(given: DeadlineArguments, read: ReadCatalogue): string {
  if (given.help) return HELP;
  const { language, convention, host } = given;
  const reader: Reader = { ...lawIn(read(['notification'])), language, convention, host };
  if (given.file !== undefined) return answerFile(given.file, reader, given.startsAtHost);
  const single = answerFor(given.arrivedOn ?? '', reader);
  return given.json ? `${asJson(single, language)}\n` : asWords(single, reader);
}
