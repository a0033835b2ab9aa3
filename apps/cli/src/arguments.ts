import type { ArrivalDayConvention } from '@sapar/domain';
import type { Language } from '@sapar/messages';
import { BadInput } from './bad-input.js';
import { languageOf, readOptions } from './options.js';

export interface DeadlineArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly convention: ArrivalDayConvention | undefined;
  readonly arrivedOn: string | undefined;
  readonly file: string | undefined;
}

const OPTIONS = {
  'arrived-on': { type: 'string' },
  file: { type: 'string' },
  convention: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; every fault is one sentence. */
export function readArguments(words: readonly string[]): DeadlineArguments {
  const values = readOptions(words, OPTIONS, { 'arrived-on': '; for several dates use --file' });
  const language = languageOf(values.lang);
  const { convention } = values;
  if (convention !== undefined && convention !== 'arrival-day' && convention !== 'next-day') {
    throw new BadInput(`--convention must be arrival-day or next-day, not '${convention}'.`);
  }
  if (values['arrived-on'] !== undefined && values.file !== undefined)
    throw new BadInput('Give --arrived-on or --file, not both.');
  if (values.help !== true && values['arrived-on'] === undefined && values.file === undefined) {
    throw new BadInput('Give --arrived-on YYYY-MM-DD or --file dates.txt; --help explains.');
  }
  return {
    help: values.help === true,
    json: values.json === true,
    language,
    convention,
    arrivedOn: values['arrived-on'],
    file: values.file,
  };
}

export const HELP = `Last day for the notification of an arrival in Kazakhstan, with every step.

  npm run -s deadline -- --arrived-on 2026-03-20            explains in words
  npm run -s deadline -- --arrived-on 2026-03-20 --json     prints one object
  npm run -s deadline -- --file dates.txt                   one date a line in, one object a line out

  --convention next-day   the later reading: the day of arrival is not counted (default: arrival-day)
  --lang en|ru|kk         language of the words (default: en)

Exit codes: 0 answered, 2 bad input with one sentence on standard error.
`;
