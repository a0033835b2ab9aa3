import type { EndCase } from '@sapar/contracts';

/** Reasons that fit an end that somebody chooses; those of a replacement are said there. */
export const END_REASON_CHOICES = [
  'person-unavailable',
  'not-needed',
  'dates-moved-away',
  'mission-cancelled',
  'other-host',
  'entered-by-mistake',
  'other',
] as const satisfies readonly EndCase['reason'][];
