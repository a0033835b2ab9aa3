import type { PaperNoun } from '../paper-noun.js';

/** Citizenships beside that of the passport in use, those that have ended too. */
export const CITIZENSHIP: PaperNoun = {
  ...{ name: 'citizenship', table: 'citizenship', parent: 'technician', keeper: 'person' },
  columns: ['country', 'fromOn', 'toOn', 'note'],
  kept: ['fromOn', 'toOn'],
  order: 'p.to_on desc nulls first, p.from_on desc nulls last',
};
