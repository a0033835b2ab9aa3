import { requireContract } from '../require-contract.js';
import type { PaperNoun } from '../paper-noun.js';

/** What a mission was ordered by, under a contract of the two companies. */
export const WORK_ORDER: PaperNoun = {
  ...{ name: 'work-order', table: 'work_order', parent: 'mission', keeper: 'both' },
  columns: ['contractId', 'number', 'orderedOn', 'endsOn', 'clause', 'subject'],
  kept: ['contractId', 'number', 'orderedOn', 'endsOn', 'clause', 'subject'],
  order: 'p.ordered_on desc nulls last',
  check: requireContract,
};
