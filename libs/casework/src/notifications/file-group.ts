import type { FileGroup, FilingResult, FilingResults } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { lockNotification } from './notification-subject.js';
import { takeFiling } from './take-filing.js';

/** Submitted for several people at once (S4): for all of them or for nobody. */
export async function fileGroup(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  { items, ...shared }: FileGroup,
): Promise<FilingResults> {
  refuseDoubles(items);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const results = new Map<string, FilingResult>();
    // In the order of ids: two groups with people in common wait for each other instead of locking each other out.
    for (const { notificationId, number } of [...items].sort(byNotification)) {
      const subject = await lockNotification(transaction, actor, notificationId);
      const facts = { kind: 'submitted', ...shared, number } as const;
      results.set(notificationId, await takeFiling(transaction, masterKey, subject, facts));
    }
    return { items: items.map(({ notificationId }) => found(results.get(notificationId))) };
  });
}

type Items = FileGroup['items'];

const byNotification = (left: Items[number], right: Items[number]): number =>
  left.notificationId < right.notificationId ? -1 : 1;

/** One person twice, or one portal's number for two people: somebody pasted a line too many. */
function refuseDoubles(items: Items): void {
  const faults = items.flatMap((item, index) => {
    const earlier = items.slice(0, index);
    const isTwice = earlier.some((one) => one.notificationId === item.notificationId);
    const isNumberTwice = item.number !== undefined && earlier.some((one) => one.number === item.number);
    return [
      ...(isTwice ? [{ path: `items.${String(index)}.notificationId`, code: 'twice' }] : []),
      ...(isNumberTwice ? [{ path: `items.${String(index)}.number`, code: 'twice' }] : []),
    ];
  });
  if (faults.length > 0) throw new CaseworkError('invalid-fields', faults);
}
