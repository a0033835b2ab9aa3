import type { TodayStatus } from '@sapar/contracts';
import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';

const MailNote = lazyPart(async () => (await import('./mail-note.js')).MailNote, 'banner');

/** Shown only while something about mail has to be mended by a person. */
export function MailNotes({ mail }: { readonly mail: TodayStatus['mail'] }) {
  if (mail.nobodyToWriteTo + mail.undeliverable + mail.unknown === 0) return null;
  return (
    <Suspense fallback={null}>
      <MailNote mail={mail} />
    </Suspense>
  );
}
