import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '@sapar/messages';
import { BadInput } from './bad-input.js';

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;
type Values<T extends Options> = { readonly [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean };

/** Reads the command line; every fault is one sentence. `advice` says more where an option may not stand twice. */
export function readOptions<const T extends Options>(
  words: readonly string[],
  options: T,
  advice: Readonly<Record<string, string>> = {},
): Values<T> {
  try {
    const { values, tokens } = parseArgs({
      args: [...words],
      options,
      strict: true,
      allowPositionals: false,
      tokens: true,
    });
    refuseRepeated(
      tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])),
      advice,
    );
    return values as Values<T>;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(sentenceOf(error instanceof Error ? error.message : ''));
  }
}

/** The last of two values would win in silence: a date asked for and never answered. */
function refuseRepeated(names: readonly string[], advice: Readonly<Record<string, string>>): void {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return;
  throw new BadInput(`--${repeated} stands twice; give it once${advice[repeated] ?? ''}.`);
}

/** Node explains over several lines; one sentence is enough. */
function sentenceOf(message: string): string {
  const valueless = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message);
  if (valueless?.[1] !== undefined) return `${valueless[1]} needs a value; --help explains.`;
  const first = message.split(/\.\s|\n/)[0]?.replace(/\.$/, '') ?? '';
  return `${first === '' ? 'The options cannot be read' : first}.`;
}

/** The language of `--lang`, English when it is not given. */
export function languageOf(text: string | undefined): Language {
  const language = text ?? 'en';
  if (!isLanguage(language)) throw new BadInput(`--lang must be en, ru or kk, not '${language}'.`);
  return language;
}
