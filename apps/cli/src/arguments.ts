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
  kind: { type: 'string' },
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
