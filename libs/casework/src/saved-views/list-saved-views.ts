import type { SavedViews } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { mayChange, SAVED_VIEWS, savedViewOf, seesShared, type SavedViewRow } from './saved-view-row.js';
import { readPresentIds } from './view-doubts.js';

/** Deleted ones can be taken back for thirty days. */
const ALL = `${SAVED_VIEWS} and (v.user_id = app_user() or $1) and (v.deleted_at is null or v.deleted_at > app_now() - interval '30 days')
  order by lower(v.name), v.id limit 2000`;

/** One's own views and those that the company shares, with what of them does not hold any more. */
export async function listSavedViews({ unitOfWork }: Casework, actor: Actor): Promise<SavedViews> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query<SavedViewRow>(ALL, [seesShared(actor)]);
    const present = await readPresentIds(transaction, rows);
    const views = (wanted: readonly SavedViewRow[]) => wanted.map((row) => savedViewOf(actor, row, present));
    return {
      items: views(rows.filter(({ deletedAt }) => deletedAt === null)),
      deleted: views(rows.filter((row) => row.deletedAt !== null && mayChange(actor, row))),
    };
  });
}
