import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import { Temporal } from 'temporal-polyfill';

/** A command has no transaction to ask: the machine's clock only decides whether a rule is called ageing. */
export function today(): CalendarDate {
  const now = Temporal.Now.instant().toString() as Parameters<typeof calendarDateIn>[1];
  return calendarDateIn(KAZAKHSTAN_ZONE, now);
}
