import type { OpenDeadline } from '@sapar/contracts';

/** The key of a watched date's words: a paper is called by what it is. */
export const dateNameOf = ({ kind, subject }: Pick<OpenDeadline, 'kind' | 'subject'>): string =>
  kind === 'document-expiry' || kind === 'appointment' ? (subject ?? 'other') : kind;
