import type { NewSavedView, SavedView } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { judgeView, readPresentIds, seesPeople, type PresentIds, type StoredView } from './view-doubts.js';

/** A row as it stands in the table; the policy of the table hides what others keep to themselves. */
export interface SavedViewRow
  extends StoredView, Pick<SavedView, 'id' | 'name' | 'isShared' | 'layout' | 'madeByName' | 'deletedAt' | 'version'> {
  readonly userId: string;
  readonly isStart: boolean;
}

export const SAVED_VIEWS = `
  select v.id, v.name, v.is_shared as "isShared", v.layout, v.filters, v.sort, v.columns, v.user_id as "userId", v.deleted_at as "deletedAt", v.version,
    coalesce((select name from user_account where id = v.user_id), '–') as "madeByName",
    exists (select 1 from membership m where m.tenant_id = v.tenant_id and m.user_id = app_user() and m.start_view_id = v.id) as "isStart"
  from saved_view v where v.tenant_id = app_tenant()`;

const ONE = `${SAVED_VIEWS} and v.id = $1`;

/** A guest has views of its own and sees nothing of what the company shares. */
export const seesShared = ({ permissions }: Actor): boolean => permissions.includes('company.read');

export const mayChange = (actor: Actor, { userId, isShared }: SavedViewRow): boolean =>
  userId === actor.userId || (isShared && actor.role === 'owner');

export function savedViewOf(actor: Actor, row: SavedViewRow, present: PresentIds): SavedView {
  const { id, name, isShared, layout, isStart, madeByName, deletedAt, version } = row;
  const { filters, sort, columns, doubts } = judgeView(actor, row, present);
  return {
    ...{ id, name, isShared, layout, filters: { ...filters }, sort, columns: [...columns], doubts: [...doubts] },
    ...{ isStart, isMine: row.userId === actor.userId, mayChange: mayChange(actor, row) },
    ...{ madeByName, deletedAt, version },
  };
}

export async function readSavedViewRow(transaction: Transaction, actor: Actor, id: string): Promise<SavedViewRow> {
  const row = found(await transaction.first<SavedViewRow>(ONE, [id]));
  return found(row.userId === actor.userId || seesShared(actor) ? row : undefined);
}

/** The view for an act that changes it: a shared one is seen by everybody and changed by few. */
export async function requireChangeable(transaction: Transaction, actor: Actor, id: string): Promise<SavedViewRow> {
  const row = await readSavedViewRow(transaction, actor, id);
  if (!mayChange(actor, row)) throw new CaseworkError('not-allowed');
  return row;
}

export async function readSavedView(transaction: Transaction, actor: Actor, id: string): Promise<SavedView> {
  const row = await readSavedViewRow(transaction, actor, id);
  return savedViewOf(actor, row, await readPresentIds(transaction, [row]));
}

/** What nobody could follow is not written down: it is refused beside its field. */
export async function requireFollowable(transaction: Transaction, actor: Actor, view: NewSavedView): Promise<void> {
  if (view.isShared && !seesShared(actor)) throw fieldFault('isShared', 'not-allowed');
  const stored = { filters: view.filters, sort: view.sort, columns: view.columns };
  const { doubts } = judgeView(actor, stored, await readPresentIds(transaction, [stored]));
  const doubt = doubts.find(({ part, name }) => part !== 'column' || (name === 'doer' && !seesPeople(actor)));
  if (doubt === undefined) return;
  throw fieldFault(
    doubt.part === 'filter' ? `filters.${doubt.name}` : 'columns',
    doubt.why === 'not-for-you' ? 'not-allowed' : 'invalid',
  );
}

const SAME_NAME = `
  select 1 from saved_view where tenant_id = app_tenant() and user_id = $1 and deleted_at is null and lower(name) = lower($2) and id <> $3 limit 1`;

/** Two views of one person that are called the same could not be told apart in the menu. */
export async function requireFreeName(
  transaction: Transaction,
  { id, userId, name }: { readonly id: string; readonly userId: string; readonly name: string },
): Promise<void> {
  if ((await transaction.first(SAME_NAME, [userId, name, id])) !== undefined) throw fieldFault('name', 'twice');
}

export const columnsOfView = ({ name, isShared, layout, filters, sort, columns }: NewSavedView) => ({
  ...{ name, isShared, layout, filters, sort, columns },
});
