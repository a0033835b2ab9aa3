import { planDateReminders } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readDuty } from '../deadlines/host-duty.js';
import { lawOfHost } from '../law/law-of-host.js';
import { insertReminder, type ReminderOwner } from '../reminders/insert-reminder.js';
import { isWorkingOrWeekday, roleOf } from '../reminders/plan-reminders.js';
import type { WantedDate } from './wanted-date.js';

/** Writes a row for every reminder still to come about a watched date, in the transaction that made it. */
export async function planDates(
  transaction: Transaction,
  owner: ReminderOwner,
  { kind, dueOn, isAtOnce = false }: Pick<WantedDate, 'kind' | 'dueOn' | 'isAtOnce'>,
): Promise<void> {
  const { calendar } = await lawOfHost(transaction, owner.hostTenantId);
  const { office, recipients } = await readDuty(transaction, owner.hostTenantId, owner.caseId);
  const planned = planDateReminders({
    ...{ kind, dueOn, isAtOnce, now: transaction.now, office, recipients },
    isWorkingDay: (date) => isWorkingOrWeekday(calendar, date),
  });
  for (const reminder of planned)
    await insertReminder(transaction, owner, { ...reminder, recipientRole: roleOf(reminder.recipientKey, recipients) });
}
