import type { ArrivalDayConvention, CalendarDate } from '@sapar/domain';
import type { Language } from '@sapar/messages';
import { BadInput } from './bad-input.js';
import { languageOf, readOptions } from './options.js';
import { readDate } from './read-date.js';

/** The arrival at the host, and whether the period is to be counted from it: the later reading. */
export interface HostArrival {
  readonly on: CalendarDate;
  readonly startsClock: boolean;
}

export interface DeadlineArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly convention: ArrivalDayConvention | undefined;
  readonly arrivedOn: string | undefined;
  readonly host: HostArrival | undefined;
  /** With `--file`: the period of every line that names a day at the host begins there. */
  readonly startsAtHost: boolean;
  readonly file: string | undefined;
}

const OPTIONS = {
  kind: { type: 'string' },
  'arrived-on': { type: 'string' },
  file: { type: 'string' },
  convention: { type: 'string' },
  'at-host-on': { type: 'string' },
  'start-of-clock': { type: 'string' },
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
    host: hostIn(values),
    startsAtHost: values['start-of-clock'] === 'host-arrival',
    file: values.file,
  };
}

interface HostWords {
  readonly 'at-host-on'?: string | undefined;
  readonly 'start-of-clock'?: string | undefined;
  readonly file?: string | undefined;
}

function hostIn({ 'at-host-on': atHostOn, 'start-of-clock': start, file }: HostWords): HostArrival | undefined {
  if (start !== undefined && start !== 'border' && start !== 'host-arrival')
    throw new BadInput(`--start-of-clock must be border or host-arrival, not '${start.slice(0, 40)}'.`);
  if (atHostOn === undefined) {
    if (start === 'host-arrival' && file === undefined)
      throw new BadInput('--start-of-clock host-arrival needs --at-host-on YYYY-MM-DD.');
    return undefined;
  }
  if (file !== undefined)
    throw new BadInput('--at-host-on belongs to one arrival; in a file it stands in the line, after the arrival.');
  return { on: readDate(atHostOn, '--at-host-on'), startsClock: start === 'host-arrival' };
}
