import { settleDates } from '../../dates/settle-dates.js';
import type { PaperNoun } from '../paper-noun.js';

/** S58: into a closed or border zone each person needs a permit with dates of the own; its last day is watched. */
export const ZONE_PERMIT: PaperNoun = {
  ...{ name: 'zone-permit', table: 'zone_permit', parent: 'case', keeper: 'both' },
  columns: ['zone', 'number', 'fromOn', 'toOn', 'issuedBy'],
  kept: ['zone', 'fromOn', 'toOn', 'issuedBy'],
  order: 'p.to_on desc',
  settle: ({ transaction, place }) => settleDates(transaction, place.parentId, 'permit-changed'),
};
