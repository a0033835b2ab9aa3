import type { DatedPaper } from '@sapar/contracts';

/** In the order of the choice; the contract's own list stays out of the page's first load. */
export const DATED_PAPER_KINDS: readonly DatedPaper['kind'][] = [
  'insurance',
  'contract',
  'warranty',
  'translation',
  'permit',
  'appointment',
  'other',
];
