import { calendarDateIn, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

/** The zone in which the acting company lives, and its day: a key ends there, not where the server stands. */
export async function readCompanyDay(
  transaction: Transaction,
): Promise<{ readonly zone: string; readonly today: CalendarDate }> {
  const row = await transaction.first<{ zone: string }>('select time_zone as zone from tenant where id = app_tenant()');
  const zone = row?.zone ?? 'Asia/Almaty';
  return { zone, today: calendarDateIn(zone, transaction.now) };
}
