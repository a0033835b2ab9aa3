import type { Transaction } from '@sapar/persistence';
import { settleDates } from './settle-dates.js';

/** Cases that still run; the dates of closed ones keep what they were told. */
const CASES = {
  mission_id: `select id from visit_case where mission_id = $1 and deleted_at is null and stage in ('planned','arrived') order by id for no key update`,
  technician_id: `select id from visit_case where technician_id = $1 and deleted_at is null and stage in ('planned','arrived') order by id for no key update`,
};

/** The step inside a transaction after a fact of a whole mission or of a person has moved. */
export async function settleDatesWhere(
  transaction: Transaction,
  column: keyof typeof CASES,
  id: string,
  reason: string,
): Promise<void> {
  for (const { id: caseId } of await transaction.query<{ id: string }>(CASES[column], [id]))
    await settleDates(transaction, caseId, reason);
}
