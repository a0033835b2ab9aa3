import type { Language } from '@sapar/messages';
import { BadInput } from '../bad-input.js';
import { languageOf, readOptions } from '../options.js';
import { readDate } from '../read-date.js';
import { answerLines } from '../run.js';
import { answerKind, kindAsJson, kindAsWords, kindNamed } from './answer-kind.js';
import type { Kind, Law } from './kind.js';

type Values = Readonly<Record<string, string | undefined>>;

const COMMON = {
  kind: { type: 'string' },
  file: { type: 'string' },
  lang: { type: 'string' },
  today: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Answers `--kind` other than the arrival's notification; `lawFor` loads the law once it is known that it is needed. */
export function runKind(name: string, words: readonly string[], lawFor: () => Law): string {
  const kind = kindNamed(name);
  const facts = Object.fromEntries(kind.options.map((option) => [option, { type: 'string' as const }]));
  const values = readOptions(words, { ...facts, ...COMMON });
  const language = languageOf(values.lang);
  const law = onDay(lawFor(), values.today);
  const all: Readonly<Record<string, string | boolean | undefined>> = values;
  const given = Object.fromEntries(kind.options.map((option) => [option, textOf(all[option])]));
  if (values.file === undefined) {
    const answer = answerKind(kind, given, law);
    return values.json === true ? `${kindAsJson(kind, answer, language)}\n` : kindAsWords(answer, language, law);
  }
  if (Object.values(given).some((value) => value !== undefined))
    throw new BadInput('Give the facts or --file, not both.');
  return answerLines(values.file, (line) => answerLine(kind, line, language, law));
}

function answerLine(kind: Kind, line: string, language: Language, law: Law): string {
  return `${kindAsJson(kind, answerKind(kind, factsIn(line), law), language)}\n`;
}

function factsIn(line: string): Values {
  const value = jsonIn(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput('it is not an object of facts.');
  const wrong = Object.entries(value).find(([, fact]) => typeof fact !== 'string');
  if (wrong !== undefined) throw new BadInput(`'${wrong[0].slice(0, 40)}' must be a text.`);
  return value as Values;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadInput('it is not JSON.');
  }
}

const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const onDay = (law: Law, today: string | undefined): Law =>
  today === undefined ? law : { ...law, today: readDate(today, '--today') };
