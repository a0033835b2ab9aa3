import type { CalendarDate } from '@sapar/domain';
import { useNow } from '../../lib/now.js';
import { useSession } from '../../lib/session.js';

/** What the role of this session lets the reader do on Today. */
export function useActs(): { readonly file: boolean; readonly record: boolean; readonly today: CalendarDate } {
  const { permissions, today } = useSession();
  return {
    file: permissions.includes('notifications.file'),
    record: permissions.includes('stays.record'),
    today: useNow()?.today ?? (today as CalendarDate),
  };
}
