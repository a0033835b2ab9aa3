import type { Transaction } from '@sapar/persistence';
import { lawOfHost } from '../law/law-of-host.js';
import type { ReminderOwner } from '../reminders/insert-reminder.js';
import { planReminders } from '../reminders/plan-reminders.js';
import type { WantedDate } from './wanted-date.js';

/** Writes a row for every reminder still to come about a watched date, in the transaction that made it. */
export async function planDates(
  transaction: Transaction,
  owner: ReminderOwner,
  { kind, dueOn, isAtOnce = false }: Pick<WantedDate, 'kind' | 'dueOn' | 'isAtOnce'>,
): Promise<void> {
  const { calendar } = await lawOfHost(transaction, owner.hostTenantId);
  await planReminders(transaction, calendar, {
    ...{ ...owner, kind, dueOn, isAtOnce, eventOn: dueOn },
    ...{ isProvisional: false, becameKnownAt: transaction.now },
  });
}
