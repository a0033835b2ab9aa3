import { parseArgs, types } from 'node:util';
import { isLanguage, type Language } from '@sapar/messages';
import { BadInput } from './bad-input.js';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
}
type Given<One extends Option> = One['type'] extends 'boolean'
  ? boolean
  : One extends { readonly multiple: true }
    ? string[]
    : string;
/** What the command line gave, option by option. */
type Values<Chosen> = { readonly [Name in keyof Chosen]?: Chosen[Name] extends Option ? Given<Chosen[Name]> : never };

/** Reads the options of a command; every fault is one sentence. `advice` ends the one about an option given twice. */
export function readOptions<Chosen extends Readonly<Record<string, Option>>>(
  words: readonly string[],
  options: Chosen,
  advice: Readonly<Record<string, string>> = {},
): Values<Chosen> {
  try {
    const parsed = parseArgs({ args: [...words], options, strict: true, allowPositionals: false, tokens: true });
    const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    refuseRepeated(
      names.filter((name) => options[name]?.multiple !== true),
      advice,
    );
    return parsed.values as Values<Chosen>;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(sentenceOf(types.isNativeError(error) ? error.message : ''));
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
