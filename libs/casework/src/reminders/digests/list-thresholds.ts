import type { DigestRhythm } from '@sapar/domain';

/** What a reminder about no single deadline is for. */
export const DAYS_OFF_AHEAD = 'days-off-ahead';
export const digestThreshold = (rhythm: DigestRhythm): string => `digest-${rhythm}`;
export const rhythmOf = (threshold: string): DigestRhythm | null =>
  threshold === 'digest-daily' ? 'daily' : threshold === 'digest-weekly' ? 'weekly' : null;
