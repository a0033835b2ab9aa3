import type { ChangeSavedView, SavedView } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError, fieldFault } from '../errors.js';
import {
  columnsOfView,
  readSavedView,
  requireChangeable,
  requireFollowable,
  requireFreeName,
} from './saved-view-row.js';

/** The view as it is to be, for whoever has read its newest version. */
export async function changeSavedView(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  view: ChangeSavedView,
): Promise<SavedView> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await requireChangeable(transaction, actor, id);
    requireVersion(row, version);
    if (row.deletedAt !== null) throw new CaseworkError('already-done');
    // Taken back from the company it would be hidden from whoever took it back.
    if (!view.isShared && row.userId !== actor.userId) throw fieldFault('isShared', 'not-allowed');
    await requireFollowable(transaction, actor, view);
    await requireFreeName(transaction, { id, userId: row.userId, name: view.name });
    await changeRow(transaction, 'saved_view', row, columnsOfView(view));
    return readSavedView(transaction, actor, id);
  });
}
