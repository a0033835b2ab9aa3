import type { Movement } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lockMovement, type MovementRow } from './lock-movement.js';
import { movementOf } from './movements.queries.js';
import { occasionOfMovement, settleMovement } from './settle-movement.js';

const FILED = `
  select 1 from filing f join migration_notification n on n.id = f.notification_id
  where n.movement_id = $1 and f.kind in ('submitted','confirmed') limit 1`;

/** Takes an address back that never was, with its deadline; what was filed about it cannot be unsaid. */
export async function removeMovement(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<Movement> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { movement, visit } = await lockMovement(transaction, id);
    check(movement, version, false);
    if ((await transaction.first(FILED, [id])) !== undefined) throw new CaseworkError('stay-filed');
    await transaction.update('movement', id, version, { deletedAt: transaction.now });
    await withdrawDeadline(transaction, {
      ...{ caseId: visit.id, occasion: occasionOfMovement(movement.ordinal), reason: 'movement-removed' },
    });
    await settleDates(transaction, visit.id, 'movement-removed');
    await append(transaction, visit, movement, 'movement-removed');
    return found(await movementOf(transaction, id));
  });
}

/** Puts it back: its clock runs again from the day of the move. */
export async function restoreMovement(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<Movement> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { movement, visit } = await lockMovement(transaction, id);
    check(movement, version, true);
    await transaction.update('movement', id, version, { deletedAt: null });
    await settleMovement(transaction, visit, movement, 'movement-restored');
    await settleDates(transaction, visit.id, 'movement-restored');
    await append(transaction, visit, movement, 'movement-restored');
    return found(await movementOf(transaction, id));
  });
}

function check({ version: known, isRemoved }: MovementRow, version: number, mustBeRemoved: boolean): void {
  if (isRemoved !== mustBeRemoved) throw new CaseworkError('already-done');
  if (known !== version) throw new CaseworkError('version-conflict');
}

const append = (
  transaction: Transaction,
  visit: CaseRow,
  { id, movedOn, returnsOn }: MovementRow,
  act: 'movement-removed' | 'movement-restored',
): Promise<void> =>
  appendEvent(transaction, {
    ...{ ...sidesOf(visit), caseId: visit.id, act, subjectType: 'movement', subjectId: id },
    ...(act === 'movement-removed' ? { before: { movedOn, returnsOn }, after: {} } : { after: { movedOn, returnsOn } }),
  });
