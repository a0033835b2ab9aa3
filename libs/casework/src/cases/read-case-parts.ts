import type { DeadlineExplained, MigrationNotification, ReminderLine } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readDeadlinesOfCase } from '../deadlines/read-deadline.js';
import { found } from '../errors.js';
import { readNotificationsOfCase } from '../notifications/notifications.queries.js';
import { readRemindersOfCase } from '../reminders/reminders.queries.js';

/** A case has a few of each, so that they come as one whole page. */
interface Whole<Item> {
  readonly items: Item[];
  readonly nextCursor: null;
}

type Reader<Item> = (transaction: Transaction, caseId: string) => Promise<Item[]>;

/** Another company's case is told as nothing there, an own one without any as an empty page. */
const listOf =
  <Item>(read: Reader<Item>) =>
  ({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<Whole<Item>> =>
    unitOfWork.run(scopeOf(actor), async (transaction) => {
      found(await transaction.first('select 1 from visit_case where id = $1 and deleted_at is null', [caseId]));
      return { items: await read(transaction, caseId), nextCursor: null };
    });

/** All deadlines of a case with every step behind them. */
export const listDeadlinesOfCase = listOf<DeadlineExplained>(readDeadlinesOfCase);
/** What was filed about each arrival of a case, replaced papers included. */
export const listNotificationsOfCase = listOf<MigrationNotification>(readNotificationsOfCase);
/** The ledger of a case: every reminder, why it was or was not sent, and the mail that carried it. */
export const listRemindersOfCase = listOf<ReminderLine>(readRemindersOfCase);
