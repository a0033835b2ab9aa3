import type { PaperNoun } from '../paper-noun.js';

/** Somebody of the family, with route and dates of the own: never on the technician's papers, and no partner's to see. */
export const FAMILY_MEMBER: PaperNoun = {
  ...{ name: 'family-member', table: 'family_member', parent: 'technician', keeper: 'own' },
  columns: ['relation', 'citizenship', 'route', 'fromOn', 'toOn', 'note'],
  sealed: [{ name: 'name', isMasked: false }],
  kept: ['relation', 'route', 'fromOn', 'toOn'],
  order: 'p.from_on desc nulls last',
};
