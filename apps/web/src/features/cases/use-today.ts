import type { CalendarDate } from '@sapar/domain';
import { useNow } from '../../lib/now.js';
import { useSession } from '../../lib/session.js';

/** The day in Kazakhstan by the server's clock; this device's own may lie. */
export function useToday(): CalendarDate {
  const session = useSession();
  return useNow()?.today ?? (session.today as CalendarDate);
}
