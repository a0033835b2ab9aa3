import type { FilingResult, RecordFiling } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault, found } from '../errors.js';
import { lockNotification, type NotificationSubject } from './notification-subject.js';
import { takeFiling } from './take-filing.js';

/**
 * Records what became of filing a notification; only a confirmation that holds closes the deadline. A move before the first
 * notice was filed leaves two open: both can be submitted in one step, and each waits for its own confirmation (S7).
 */
export async function recordFiling(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  notificationId: string,
  facts: RecordFiling,
): Promise<FilingResult> {
  const { together = [], ...own } = facts.kind === 'submitted' ? facts : { ...facts, together: [] };
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const others = [...new Set(together)].filter((id) => id !== notificationId);
    const subjects = await lockAll(transaction, actor, [notificationId, ...others]);
    const subject = found(subjects.get(notificationId));
    for (const id of others) {
      if (found(subjects.get(id)).caseId !== subject.caseId)
        throw fieldFault(`together.${String(together.indexOf(id))}`, 'other-case');
    }
    const result = await takeFiling(transaction, masterKey, subject, own as RecordFiling);
    // A screenshot is one paper of one filing; the number is that of the request which held both.
    const { documentId: _, ...shared } = own as Extract<RecordFiling, { kind: 'submitted' }>;
    for (const id of others) await takeFiling(transaction, masterKey, found(subjects.get(id)), shared);
    return result;
  });
}

/** In the order of ids: two filings with notifications in common wait for each other instead of locking each other out. */
async function lockAll(
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NotificationSubject>> {
  const subjects = new Map<string, NotificationSubject>();
  for (const id of [...ids].sort()) subjects.set(id, await lockNotification(transaction, actor, id));
  return subjects;
}
