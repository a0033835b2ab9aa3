import type { TechnicianMerge, TechnicianMerges } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { countsOf, type Moved } from './merge-parts.js';

export const UNDO_UNTIL = `m.created_at + interval '30 days'`;

const MERGES = `
  select m.id, m.technician_id as "keptId", m.merged_id as "mergedId", t.display_name as "mergedName", u.name as "byName", m.created_at as "mergedAt",
    ${UNDO_UNTIL} as "undoUntil", m.undone_at is null and m.facts_sealed is not null and app_now() <= ${UNDO_UNTIL} as "canUndo", m.undone_at as "undoneAt", m.moved, m.version
  from technician_merge m join technician t on t.id = m.merged_id left join user_account u on u.id = m.user_id
  where m.technician_id = $1 order by m.created_at desc, m.id desc limit 50`;

/** The step inside a transaction. */
export async function mergesOf(transaction: Transaction, technicianId: string): Promise<TechnicianMerge[]> {
  const rows = await transaction.query<Omit<TechnicianMerge, 'moved'> & { readonly moved: Moved }>(MERGES, [
    technicianId,
  ]);
  return rows.map((row) => ({ ...row, moved: countsOf(row.moved) }));
}

/** What the company has made one with this person, the newest first. */
export const listMerges = ({ unitOfWork }: Casework, actor: Actor, technicianId: string): Promise<TechnicianMerges> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first('select 1 from technician where id = $1 and deleted_at is null', [technicianId]));
    return { items: await mergesOf(transaction, technicianId) };
  });
