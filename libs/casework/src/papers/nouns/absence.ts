import type { PaperNoun } from '../paper-noun.js';
import { requireOwnPassport } from '../require-own-passport.js';

/** S20: days in another country and where a passport lies; no law is counted for them. */
export const ABSENCE: PaperNoun = {
  ...{ name: 'absence', table: 'absence', parent: 'technician', keeper: 'person' },
  columns: ['country', 'fromOn', 'toOn', 'passportId', 'passportPlace', 'note'],
  kept: ['country', 'fromOn', 'toOn', 'passportId'],
  order: 'p.from_on desc',
  check: requireOwnPassport,
};
