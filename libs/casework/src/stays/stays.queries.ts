import type { Stay } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';
import { movementsOf } from '../movements/movements.queries.js';

const COLUMNS = `
  select s.id, s.ordinal, s.entered_on as "enteredOn", s.at_host_on as "atHostOn", s.left_on as "leftOn", s.exit_border_point as "exitBorderPoint", s.border_point as "borderPoint",
    s.address_of_stay as "addressOfStay", s.basis,
    case when s.order_kind is not null then json_build_object('kind', s.order_kind, 'number', s.order_number, 'decidedOn', s.order_decided_on, 'lastDayOn', s.order_last_day_on) end as "order",
    s.created_at as "recordedAt", ${nameOfActor('s', 'recorded_by')} as "recordedByName", s.version
  from stay s`;
const STAYS = `${COLUMNS} where s.deleted_at is null and`;

/** Stays of a case by entry. */
export async function readStaysOfCase(transaction: Transaction, caseId: string): Promise<Stay[]> {
  return read(transaction, `${STAYS} s.case_id = $1 order by s.entered_on, s.ordinal`, caseId);
}

/** Entries that were taken back, the last removal first; each can be put back. */
export async function readRemovedStays(transaction: Transaction, caseId: string): Promise<Stay[]> {
  const text = `${COLUMNS} where s.deleted_at is not null and s.case_id = $1 order by s.deleted_at desc, s.ordinal`;
  return read(transaction, text, caseId);
}

export async function readStays(transaction: Transaction, ids: readonly string[]): Promise<Stay[]> {
  return read(transaction, `${STAYS} s.id = any($1::uuid[])`, [...ids]);
}

async function read(transaction: Transaction, text: string, of: string | readonly string[]): Promise<Stay[]> {
  const stays = await transaction.query<Omit<Stay, 'movements'>>(text, [of]);
  const ids = stays.map(({ id }) => id);
  const movements = ids.length === 0 ? new Map<string, never[]>() : await movementsOf(transaction, ids);
  return stays.map((stay) => ({ ...stay, movements: [...(movements.get(stay.id) ?? [])] }));
}
