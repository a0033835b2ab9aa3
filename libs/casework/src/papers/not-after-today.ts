import { fieldFault } from '../errors.js';
import type { PaperNoun } from './paper-noun.js';

/** Days of what has happened: none of them is still to come. */
export const notAfterToday =
  (...names: readonly string[]): NonNullable<PaperNoun['check']> =>
  ({ facts, today }) => {
    for (const name of names) {
      const on = facts[name];
      if (typeof on === 'string' && on > today) throw fieldFault(name, 'after-today');
    }
    return Promise.resolve();
  };
