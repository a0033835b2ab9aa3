import type { Stay } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';

const COLUMNS = `
  select s.id, s.ordinal, s.entered_on as "enteredOn", s.left_on as "leftOn", s.exit_border_point as "exitBorderPoint", s.border_point as "borderPoint",
    s.address_of_stay as "addressOfStay", s.basis, s.created_at as "recordedAt", ${nameOfActor('s', 'recorded_by')} as "recordedByName", s.version
  from stay s`;
const STAYS = `${COLUMNS} where s.deleted_at is null and`;

/** Stays of a case by entry. */
export async function readStaysOfCase(transaction: Transaction, caseId: string): Promise<Stay[]> {
  return [...(await transaction.query<Stay>(`${STAYS} s.case_id = $1 order by s.entered_on, s.ordinal`, [caseId]))];
}

/** Entries that were taken back, the last removal first; each can be put back. */
export async function readRemovedStays(transaction: Transaction, caseId: string): Promise<Stay[]> {
  const text = `${COLUMNS} where s.deleted_at is not null and s.case_id = $1 order by s.deleted_at desc, s.ordinal`;
  return [...(await transaction.query<Stay>(text, [caseId]))];
}

export async function readStays(transaction: Transaction, ids: readonly string[]): Promise<Stay[]> {
  return [...(await transaction.query<Stay>(`${STAYS} s.id = any($1::uuid[])`, [[...ids]]))];
}
