import type { NewSavedView, SavedView } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { columnsOfView, readSavedView, requireFollowable, requireFreeName } from './saved-view-row.js';

/** A menu that nobody could read any more helps nobody. */
const MOST_VIEWS = 100;
const COUNT = `select count(*)::int as count from saved_view where tenant_id = app_tenant() and user_id = $1 and deleted_at is null`;

/** Keeps what is on the screen under a name, for oneself or for the company. */
export async function addSavedView({ unitOfWork }: Casework, actor: Actor, view: NewSavedView): Promise<SavedView> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const id = uuidv7();
    await requireFollowable(transaction, actor, view);
    await requireFreeName(transaction, { id, userId: actor.userId, name: view.name });
    const counted = await transaction.first<{ count: number }>(COUNT, [actor.userId]);
    if ((counted?.count ?? 0) >= MOST_VIEWS) throw fieldFault('name', 'too-many');
    await transaction.insert('saved_view', {
      ...{ id, tenantId: actor.tenantId, userId: actor.userId, ...columnsOfView(view), createdAt: transaction.now },
    });
    return readSavedView(transaction, actor, id);
  });
}
