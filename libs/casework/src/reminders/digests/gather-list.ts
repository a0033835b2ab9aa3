import { addDays, calendarDateIn, earliestNextList, instantAt } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { CHOICE, IN_DIGEST, isList, recipientOf, type DueRow } from '../due-row.js';
import { insertDelivery } from '../insert-delivery.js';
import { readListReaders } from './list-readers.js';
import { rhythmOf } from './list-thresholds.js';
import { planLists } from './plan-lists.js';
import { readDigest } from './read-digest.js';

/** What falls due later on the day of a digest is a part of it: the day's last mail must not come after it. */
const ALONG = `
  select r.id, r.deadline_id from reminder r join deadline d on d.id = r.deadline_id ${CHOICE}
  where r.host_tenant_id = $1 and r.recipient_user_id = $2 and r.state = 'planned' and r.due_at > $3 and r.due_at < $4 and ${IN_DIGEST}
    and d.state in ('open','not-computable') and d.revision = r.deadline_revision for update of r skip locked`;
const GATHER = `update reminder set state = 'gathered', delivery_id = $2 where id = any($1)`;
const CANCEL = `update reminder set state = 'cancelled', cancel_reason = $2 where id = any($1)`;

/** Puts the lists of one person that are due, with all that waits for them, into one mail; nothing to say sends nothing. */
export async function gatherList(transaction: Transaction, tenantId: string, group: readonly DueRow[]): Promise<void> {
  const lists = group.filter(isList);
  const [first] = lists;
  // Another worker holds the list itself: what waits for it goes with the next look.
  if (first === undefined || first.person_id === null) return;
  const parts = [...group.filter((row) => !isList(row)), ...(await readAlong(transaction, first, lists))];
  const content = await readDigest(transaction, first.person_id, {
    lists,
    deadlineIds: parts.flatMap(({ deadline_id: id }) => (id === null ? [] : [id])),
  });
  if (content === null) await transaction.query(CANCEL, [lists.map(({ id }) => id), 'nothing-to-say']);
  else {
    const deliveryId = await insertDelivery(transaction, tenantId, {
      ...{ kind: 'digest', purposeKey: null, recipient: recipientOf(first), subjectIds: {}, dueAt: first.due_at },
    });
    await transaction.query(GATHER, [[...lists, ...parts].map(({ id }) => id), deliveryId]);
  }
  await planLists(transaction, {
    userId: first.person_id,
    after: earliestNextList(transaction.now),
  });
}

async function readAlong(
  transaction: Transaction,
  { host_tenant_id: tenantId, person_id: userId }: DueRow,
  lists: readonly DueRow[],
): Promise<readonly Pick<DueRow, 'id' | 'deadline_id'>[]> {
  const [person] = await readListReaders(transaction, userId);
  if (person === undefined || lists.every(({ threshold }) => rhythmOf(threshold) === null)) return [];
  const { zone } = person.reader;
  const endOfDay = instantAt(addDays(calendarDateIn(zone, transaction.now), 1), '00:00', zone);
  return transaction.query(ALONG, [tenantId, userId, transaction.now, endOfDay]);
}
