import { faultIn, type Loaded } from './faults.js';
import type { CatalogueFault } from './read-file.js';
import type { RuleFile } from './rule-file.js';

/** Words of somebody who guesses: what is only believed is an open question, never a value or a note. */
const GUESSING =
  /\bLEAD\b|\b[Pp]robably\b|\b[Pp]resumably\b|\b[Bb]elieved\b|\b[Uu]nknown\b|\b(?:TODO|TBD|tbc)\b|\?\?|[Вв]ероятно|[Мм]үмкін шығар/;

/** Values, titles and notes that read like a guess, each at its line. */
export function doubtfulWordFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { title, instrument, values, conflicts } = loaded.value;
  const at = faultIn(loaded);
  const told: readonly (readonly [readonly PropertyKey[], unknown])[] = [
    [['title'], title],
    [['instrument'], instrument],
    ...values.map(({ value }, index) => [['values', index, 'value'], value] as const),
    ...conflicts.map((conflict, index) => [['conflicts', index], conflict] as const),
  ];
  return told.flatMap(([path, what]) => {
    const guess = GUESSING.exec(textOf(what))?.[0];
    return guess === undefined ? [] : [at(path, `'${guess}' is the word of a guess: make it an open question`)];
  });
}

const textOf = (what: unknown): string => (typeof what === 'string' ? what : JSON.stringify(what));
