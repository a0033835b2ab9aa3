import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

/** S26: the visa names one inviting company; work for another one is not confirmed until a named person decides. */
export const OTHER_HOST: PaperNoun = {
  ...{ name: 'other-host', table: 'other_host', parent: 'case', keeper: 'both' },
  columns: [
    ...['name', 'bin', 'work', 'fromOn', 'toOn', 'address', 'filer', 'decision', 'decidedBy', 'decidedOn', 'reason'],
  ],
  kept: ['name', 'bin', 'fromOn', 'toOn', 'filer', 'decision', 'decidedOn'],
  order: 'p.from_on nulls last, p.name',
  check: notAfterToday('decidedOn'),
};
