import { parseCalendarDate, type CalendarDate } from '@sapar/domain';
import type { Language } from '@sapar/messages';
import { BadInput } from './bad-input.js';
import { languageOf, readOptions } from './options.js';

export interface RulesQuestion {
  readonly on: CalendarDate;
  readonly ids: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

const OPTIONS = {
  on: { type: 'string' },
  id: { type: 'string', multiple: true },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; every fault is one sentence. */
export function readRulesArguments(words: readonly string[]): RulesQuestion | 'help' {
  const values = readOptions(words, OPTIONS);
  if (values.help === true) return 'help';
  const language = languageOf(values.lang);
  if (values.on === undefined) throw new BadInput('Give --on YYYY-MM-DD; --help explains.');
  const on = parseCalendarDate(values.on);
  if (on === null)
    throw new BadInput(
      `'${values.on.slice(0, 40)}' is not a date of the calendar from 1900 to 2200; write YYYY-MM-DD.`,
    );
  return { on, ids: values.id ?? [], json: values.json === true, language };
}

export const RULES_HELP = `The rules on the stay of foreigners in Kazakhstan on a day: value, source, confidence, freshness.

  npm run -s rules -- --on 2026-06-01                 all rules in words
  npm run -s rules -- --on 2026-06-01 --json          one object with rules and gaps
  npm run -s rules -- --on 2026-06-01 --id kz.mci     one rule; --id may stand several times

  --lang en|ru|kk   language of titles and words (default: en)

A rule without a value on the day is listed as a gap with its reason.
Exit codes: 0 answered, 2 bad input with one sentence on standard error.
`;
