import type { Transaction } from '@sapar/persistence';
import type { TripDays } from '../law/trip-reading.js';

const TRIPS = `
  select d.id, v.moved_on as "movedOn", v.returns_on as "returnsOn"
  from deadline d join movement v on v.case_id = d.case_id and 'move:' || v.ordinal = d.occasion
  where d.id = any($1::uuid[]) and v.kind = 'trip'`;

/** The trips behind deadlines; where none of them is about a trip, nothing is asked. */
export async function tripsBehind(
  transaction: Transaction,
  deadlines: readonly { readonly id: string; readonly subject: string | null }[],
): Promise<ReadonlyMap<string, TripDays>> {
  const ids = deadlines.filter(({ subject }) => subject === 'trip').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await transaction.query<TripDays & { id: string }>(TRIPS, [ids]);
  return new Map(rows.map(({ id, ...trip }) => [id, trip]));
}
