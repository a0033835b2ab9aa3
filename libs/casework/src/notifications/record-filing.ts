import type { FilingResult, RecordFiling } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { lockNotification } from './notification-subject.js';
import { takeFiling } from './take-filing.js';

/** Records what became of filing a notification; only a confirmation that holds closes the deadline. */
export async function recordFiling(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  notificationId: string,
  facts: RecordFiling,
): Promise<FilingResult> {
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    takeFiling(transaction, masterKey, await lockNotification(transaction, actor, notificationId), facts),
  );
}
