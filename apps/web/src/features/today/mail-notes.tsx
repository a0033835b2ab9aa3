import type { TodayStatus } from '@sapar/contracts';
import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';

const DeadAddresses = lazyPart(async () => (await import('./dead-addresses.js')).DeadAddresses, 'banner');
const MailNote = lazyPart(async () => (await import('./mail-note.js')).MailNote, 'banner');

/** Shown only while something about mail has to be mended by a person. */
export function MailNotes({ mail }: { readonly mail: TodayStatus['mail'] }) {
  const { deadAddresses } = mail;
  const isQuiet = mail.nobodyToWriteTo + mail.undeliverable + mail.unknown === 0;
  if (isQuiet && deadAddresses.length === 0) return null;
  return (
    <Suspense fallback={null}>
      {isQuiet ? null : <MailNote mail={mail} />}
      {deadAddresses.length === 0 ? null : <DeadAddresses addresses={deadAddresses} />}
    </Suspense>
  );
}
