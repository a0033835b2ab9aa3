import { lazy, Suspense, useSyncExternalStore } from 'react';
import { toastsWanted } from './notify.js';

const Toasts = lazy(async () => ({ default: (await import('./toasts.js')).Toasts }));

/** Draws the toasts once there is something to say. */
export function ToastHost() {
  const isWanted = useSyncExternalStore(toastsWanted.subscribe, toastsWanted.read);
  return isWanted ? (
    <Suspense fallback={null}>
      <Toasts />
    </Suspense>
  ) : null;
}
