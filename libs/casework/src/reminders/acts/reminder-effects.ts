import { isStoppedByHaving, latestSnooze, snoozeFault, type Instant, type ReminderThreshold } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readDuty } from '../../deadlines/host-duty.js';
import { fieldFault } from '../../errors.js';
import { insertReminder } from '../insert-reminder.js';
import { roleOf } from '../plan-reminders.js';
import type { AnsweredDeadline } from './reminded-deadline.js';

interface PlannedRow {
  readonly id: string;
  readonly threshold: ReminderThreshold;
  readonly occurrence: string;
  readonly dueAt: Instant;
}

const PLANNED = `
  select id, threshold, occurrence, due_at as "dueAt" from reminder where deadline_id = $1 and state = 'planned' order by due_at, id for update`;
const CANCEL = `update reminder set state = 'cancelled', cancel_reason = $2 where id = any($1)`;

/** Repeats and the climb stop, with their reason in the ledger; the deadline itself stays as it is. */
export async function stopRepeats(transaction: Transaction, deadline: AnsweredDeadline): Promise<void> {
  const { office } = await readDuty(transaction, deadline.hostTenantId, deadline.caseId);
  const rows = await transaction.query<PlannedRow>(PLANNED, [deadline.id]);
  const facts = { dueOn: deadline.dueOn, now: transaction.now, zone: office.zone };
  const stopped = rows.filter((row) => isStoppedByHaving(row, facts)).map(({ id }) => id);
  await transaction.query(CANCEL, [stopped, 'somebody-has-it']);
}

const RESTART = `
  update reminder set state = 'planned', cancel_reason = null, delivery_id = null
  where deadline_id = $1 and deadline_revision = $2 and state = 'cancelled' and cancel_reason = 'somebody-has-it' and due_at > $3`;

/** Nobody has it after all: what is still to come comes again. */
export const restart = (transaction: Transaction, { id, revision }: AnsweredDeadline): Promise<unknown> =>
  transaction.query(RESTART, [id, revision, transaction.now]);

const MINE = `
  select id from reminder where deadline_id = $1 and state = 'planned' and recipient_user_id = $2 and due_at < $3 for update`;

/** What would come to this person before `until` comes then, as one; everybody else's stays. */
export async function putOff(
  transaction: Transaction,
  deadline: AnsweredDeadline,
  userId: string,
  until: string,
): Promise<void> {
  const { office, recipients } = await readDuty(transaction, deadline.hostTenantId, deadline.caseId);
  const latest = latestSnooze({ dueOn: deadline.dueOn, now: transaction.now, office });
  const fault = snoozeFault({ until: until as Instant, now: transaction.now, latest });
  if (fault !== null) throw fieldFault('until', fault);
  const rows = await transaction.query<{ id: string }>(MINE, [deadline.id, userId, until]);
  await transaction.query(CANCEL, [rows.map(({ id }) => id), 'snoozed']);
  const key = `user:${userId}`;
  await insertReminder(transaction, deadline, {
    ...{ threshold: 'snoozed', occurrence: until, recipientKey: key, recipientKind: 'user', channel: 'email' },
    ...{ dueAt: until as Instant, isCritical: true, recipientRole: roleOf(key, recipients) },
  });
}

/** 'Not ours' goes to whoever leads, at once; where that is the same person, to the manager. */
export async function tellLead(
  transaction: Transaction,
  deadline: AnsweredDeadline,
  userId: string,
  actId: string,
): Promise<void> {
  const { recipients } = await readDuty(transaction, deadline.hostTenantId, deadline.caseId);
  const { lead, manager, deputy, doer } = recipients;
  const to = [lead, manager, deputy, doer].find((one) => one !== undefined && one.key !== `user:${userId}`);
  if (to === undefined) return;
  await insertReminder(transaction, deadline, {
    ...{ threshold: 'not-ours', occurrence: actId, recipientKey: to.key, recipientKind: to.kind, channel: 'email' },
    ...{ dueAt: transaction.now, isCritical: true, recipientRole: roleOf(to.key, recipients) },
  });
}
