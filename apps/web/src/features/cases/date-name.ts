import type { OpenDeadline } from '@sapar/contracts';

/** The key of a watched date's words: a paper is called by what it is, a notification by what it is about. */
export function dateNameOf({ kind, subject }: Pick<OpenDeadline, 'kind' | 'subject'>): string {
  if (kind === 'document-expiry' || kind === 'appointment') return subject ?? 'other';
  return kind === 'arrival-notification' && subject !== null ? `${kind}-${subject}` : kind;
}
