import type { MigrationNotification } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readNotificationById } from './notifications.queries.js';

/** A notification with all that was filed about it, seen by both companies of the case. */
export async function readNotification(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
): Promise<MigrationNotification> {
  return unitOfWork.run(scopeOf(actor), (transaction) => readNotificationById(transaction, id));
}
