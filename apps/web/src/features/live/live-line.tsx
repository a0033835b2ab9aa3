import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';

const LiveNote = lazyPart(async () => (await import('./live-note.js')).LiveNote, 'live');

/** Place for the line that says who has changed the open record; empty until somebody does. */
export function LiveLine({ recordId }: { readonly recordId: string }) {
  return (
    <Suspense fallback={null}>
      <LiveNote recordId={recordId} />
    </Suspense>
  );
}
