import type { SavedView } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError } from '../errors.js';
import { readSavedView, requireChangeable, requireFreeName } from './saved-view-row.js';

/** Takes a view out of the menus; it can be taken back. */
export const removeSavedView = (casework: Casework, actor: Actor, id: string, version: number): Promise<SavedView> =>
  setRemoved(casework, actor, { id, version, isRemoved: true });

/** The way back, whoever began with it begins with it again. */
export const restoreSavedView = (casework: Casework, actor: Actor, id: string, version: number): Promise<SavedView> =>
  setRemoved(casework, actor, { id, version, isRemoved: false });

interface Wanted {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
}

async function setRemoved({ unitOfWork }: Casework, actor: Actor, wanted: Wanted): Promise<SavedView> {
  const { id, version, isRemoved } = wanted;
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await requireChangeable(transaction, actor, id);
    requireVersion(row, version);
    if ((row.deletedAt !== null) === isRemoved) throw new CaseworkError('already-done');
    if (!isRemoved) await requireFreeName(transaction, row);
    await changeRow(transaction, 'saved_view', row, { deletedAt: isRemoved ? transaction.now : null });
    return readSavedView(transaction, actor, id);
  });
}
