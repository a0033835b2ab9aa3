import type { PaperNoun } from '../paper-noun.js';

/** Between the two companies: entered on one mission, shown on all that they share. */
export const CONTRACT: PaperNoun = {
  ...{ name: 'contract', table: 'contract', parent: 'mission', keeper: 'both', isOfPair: true },
  columns: ['kind', 'number', 'signedOn', 'endsOn', 'subject'],
  kept: ['kind', 'number', 'signedOn', 'endsOn', 'subject'],
  order: 'p.ends_on desc nulls first',
};
