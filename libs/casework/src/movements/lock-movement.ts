import type { Transaction } from '@sapar/persistence';
import type { CaseRow } from '../cases/lock-case.js';
import { found } from '../errors.js';
import { lockStay } from '../stays/lock-stay.js';
import type { MovementFacts } from './settle-movement.js';

export interface MovementRow extends MovementFacts {
  readonly isRemoved: boolean;
  readonly version: number;
}

const PLACE = 'select stay_id from movement where id = $1';
const LOCK = `
  select id, ordinal, stay_id as "stayId", kind, moved_on as "movedOn", returns_on as "returnsOn", deleted_at is not null as "isRemoved", version
  from movement where id = $1 for no key update`;

/** Reads a movement with its case and holds both; of a stay that was removed there is nothing to act on. */
export async function lockMovement(
  transaction: Transaction,
  id: string,
): Promise<{ readonly movement: MovementRow; readonly visit: CaseRow }> {
  const { stay_id: stayId } = found(await transaction.first<{ stay_id: string }>(PLACE, [id]));
  const { visit } = await lockStay(transaction, stayId);
  return { visit, movement: found(await transaction.first<MovementRow>(LOCK, [id])) };
}
