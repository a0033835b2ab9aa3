import {
  calendarDateIn,
  isWorkingDay,
  KAZAKHSTAN_ZONE,
  planByPolicy,
  weekdayOf,
  type CalendarDate,
  type Instant,
  type PlannedReminder,
  type PolicyKind,
  type ReminderRecipients,
  type WorkingCalendar,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readDutyAhead } from '../deadlines/host-duty.js';
import { strictDueOn as strictDueOnBy } from '../law/count-basis.js';
import { lawOfHost } from '../law/law-of-host.js';
import type { ReminderRole } from './hand-over-reminder.js';
import { insertReminder, type ReminderOwner } from './insert-reminder.js';
import { supplierToRemind } from './supplier-to-remind.js';
import { policyOf } from './policies/policy-of.js';

/** One revision of a deadline, as far as reminding needs it. */
export interface RemindedDeadline extends ReminderOwner {
  /** The arrival notification when left out. */
  readonly kind?: PolicyKind;
  readonly dueOn: CalendarDate | null;
  readonly isProvisional: boolean;
  readonly eventOn: CalendarDate;
  readonly becameKnownAt: Instant;
  readonly isAtOnce?: boolean;
  /** Only what lies ahead: what goes at once was said when the deadline became known. */
  readonly isLaterOnly?: boolean;
}

const SATURDAY = 6;

/** Writes a row for every reminder still to come of this revision, in the transaction that made it. */
export async function planReminders(
  transaction: Transaction,
  calendar: WorkingCalendar,
  deadline: RemindedDeadline,
): Promise<void> {
  const { kind = 'arrival-notification', hostTenantId, caseId } = deadline;
  const { office, standsIn, ...duty } = await readDutyAhead(transaction, hostTenantId, caseId);
  const recipients = { ...duty.recipients, supplier: await supplierToRemind(transaction, { ...deadline, kind }) };
  const policy = await policyOf(transaction, hostTenantId, kind, deadline.id);
  const strictDueOn = await strictDayOf(transaction, calendar, { ...deadline, kind });
  const planned = planByPolicy({
    ...{ kind, deadline: { ...deadline, strictDueOn }, office, recipients, now: transaction.now, policy },
    isWorkingDay: (date) => isWorkingOrWeekday(calendar, date),
  });
  for (const reminder of planned) {
    const recipientRole = roleOf(reminder.recipientKey, recipients);
    const isAway = recipientRole === 'deputy' && !standsIn(calendarDateIn(office.zone, reminder.dueAt));
    const isSaid = deadline.isLaterOnly === true && reminder.dueAt === transaction.now;
    if (!isAway && !isSaid)
      await insertReminder(transaction, deadline, {
        ...reminder,
        occurrence: occurrenceOf(deadline, reminder),
        recipientRole,
        form: policy.form,
      });
  }
}

/** The last day by the strictest readings, where the deadline's own is later. */
async function strictDayOf(
  transaction: Transaction,
  calendar: WorkingCalendar,
  { kind, dueOn, hostTenantId, eventOn }: RemindedDeadline,
): Promise<CalendarDate | undefined> {
  if (kind !== 'arrival-notification' || dueOn === null) return undefined;
  const law = await lawOfHost(transaction, hostTenantId);
  if (law.decisions.length === 0) return undefined;
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const strictOn = strictDueOnBy(law, { eventOn }, { calendar, today });
  return strictOn !== null && strictOn < dueOn ? strictOn : undefined;
}

/** 'Seven days before' a proposed day is another moment than seven days before the day that stands. */
const occurrenceOf = (
  { proposalId, dueOn }: Pick<RemindedDeadline, 'proposalId' | 'dueOn'>,
  { threshold, occurrence }: PlannedReminder,
): string => (proposalId !== undefined && threshold === 'days-before' ? `${occurrence}@${String(dueOn)}` : occurrence);

/** In which role somebody is written to; who has several is written to in the first of them. */
export function roleOf(key: string, recipients: ReminderRecipients): ReminderRole {
  const roles = ['doer', 'deputy', 'lead', 'manager', 'technician', 'supplier'] as const;
  return roles.find((role) => recipients[role]?.key === key) ?? 'follower';
}

/** A year without calendar must not silence reminders: its weekdays count as working, which reminds too often at worst. */
export function isWorkingOrWeekday(calendar: WorkingCalendar, date: CalendarDate): boolean {
  const answer = isWorkingDay(calendar, date);
  return typeof answer === 'boolean' ? answer : weekdayOf(date) < SATURDAY;
}

/** What has not been sent is cancelled with its reason; what has been sent stays as it was. */
export async function cancelReminders(transaction: Transaction, deadlineId: string, reason: string): Promise<void> {
  await transaction.query(
    `update reminder set state = 'cancelled', cancel_reason = $2 where deadline_id = $1 and state in ('planned','gathered')`,
    [deadlineId, reason],
  );
}
