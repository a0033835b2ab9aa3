import type { SavedView } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { readSavedView, readSavedViewRow } from './saved-view-row.js';

const SET = `update membership set start_view_id = $2 where tenant_id = app_tenant() and user_id = $1 and ended_at is null`;
const CLEAR = `update membership set start_view_id = null where tenant_id = app_tenant() and user_id = $1 and start_view_id = $2`;

/** The page of the cases begins with this view, for this person alone. */
export async function startWithView({ unitOfWork }: Casework, actor: Actor, id: string): Promise<SavedView> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { deletedAt } = await readSavedViewRow(transaction, actor, id);
    if (deletedAt !== null) throw new CaseworkError('already-done');
    await transaction.query(SET, [actor.userId, id]);
    return readSavedView(transaction, actor, id);
  });
}

/** The page of the cases begins as it always did. */
export async function startWithoutView({ unitOfWork }: Casework, actor: Actor, id: string): Promise<SavedView> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await readSavedViewRow(transaction, actor, id);
    await transaction.query(CLEAR, [actor.userId, id]);
    return readSavedView(transaction, actor, id);
  });
}
