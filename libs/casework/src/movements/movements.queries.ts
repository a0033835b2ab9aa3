import type { Movement } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';

type Row = Movement & { readonly stayId: string };

const MOVEMENTS = `
  select v.id, v.stay_id as "stayId", v.ordinal, v.kind, v.moved_on as "movedOn", v.returns_on as "returnsOn", v.address_of_stay as "addressOfStay",
    v.created_at as "recordedAt", ${nameOfActor('v', 'recorded_by')} as "recordedByName", v.deleted_at is not null as "isRemoved", v.version
  from movement v`;

/** Addresses after the first of each stay, by stay; removed ones stay in the list and say so. */
export async function movementsOf(
  transaction: Transaction,
  stayIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Movement[]>> {
  const rows = await transaction.query<Row>(
    `${MOVEMENTS} where v.stay_id = any($1::uuid[]) order by v.moved_on, v.ordinal`,
    [[...stayIds]],
  );
  const byStay = new Map<string, Movement[]>();
  for (const { stayId, ...movement } of rows) byStay.set(stayId, [...(byStay.get(stayId) ?? []), movement]);
  return byStay;
}

export async function movementOf(transaction: Transaction, id: string): Promise<Movement | undefined> {
  const row = await transaction.first<Row>(`${MOVEMENTS} where v.id = $1`, [id]);
  if (row === undefined) return undefined;
  const { stayId: _stay, ...movement } = row;
  return movement;
}
