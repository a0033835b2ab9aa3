import type { TodayStatus } from '@sapar/contracts';
import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';

const BannerText = lazyPart(async () => (await import('./banner-text.js')).BannerText, 'banner');

/** Over every page, while reminders are late or mail does not go out: what is safe and what to do meanwhile. */
export function StatusBanner({ status }: { readonly status: Pick<TodayStatus, 'mail' | 'heartbeat'> }) {
  if (status.mail.state !== 'stuck' && !status.heartbeat.isLate) return null;
  return (
    <Suspense fallback={null}>
      <BannerText status={status} />
    </Suspense>
  );
}
