import type { CalendarDate, Instant } from '../calendar/calendar-date.js';
import { planArrivalReminders } from './plan-arrival-reminders.js';
import { planDateReminders } from './plan-date-reminders.js';
import type { Office, PlannedReminder, ReminderRecipient, ReminderRecipients } from './planned-reminder.js';
import { compareInstants } from './planning-days.js';
import type { PolicyKind, ReminderPolicy } from './reminder-policy.js';
import { placeInWindow } from './send-window.js';

export interface PolicyFacts {
  readonly kind: PolicyKind;
  readonly policy: ReminderPolicy;
  readonly deadline: {
    readonly dueOn: CalendarDate | null;
    readonly strictDueOn?: CalendarDate | undefined;
    readonly isProvisional: boolean;
    readonly eventOn: CalendarDate;
    readonly becameKnownAt: Instant;
    readonly isAtOnce?: boolean;
  };
  readonly now: Instant;
  readonly office: Office;
  readonly recipients: ReminderRecipients;
  readonly isWorkingDay: (date: CalendarDate) => boolean;
}

/**
 * Every reminder still to come about one revision of a deadline, of whatever kind, by the company's policy: sorted by
 * time, unique by (threshold, occurrence, recipient), none before `now`.
 */
export function planByPolicy(facts: PolicyFacts): readonly PlannedReminder[] {
  const { kind, policy, deadline, now, office, recipients } = facts;
  const { dueOn } = deadline;
  const planned =
    kind === 'arrival-notification'
      ? planArrivalReminders(facts)
      : dueOn === null
        ? []
        : planDateReminders({ ...facts, kind, dueOn, isAtOnce: deadline.isAtOnce === true });
  const people = everybodyOf(recipients);
  const placing = {
    ...{ window: policy.window, now, dueOn, officeZone: office.zone },
    recipientOf: (key: string) => people.find((one) => one.key === key),
  };
  // Whoever lands at three in the morning is awake, and the clock of the host has begun: notices of an arrival never wait.
  if (kind === 'arrival-notification') return [...planned].sort(byTime);
  return planned.map((reminder) => placeInWindow(reminder, placing)).sort(byTime);
}

function everybodyOf({ followers = [], ...roles }: ReminderRecipients): readonly ReminderRecipient[] {
  return [...Object.values(roles).filter((one): one is ReminderRecipient => one !== undefined), ...followers];
}

const byTime = (left: PlannedReminder, right: PlannedReminder): number => compareInstants(left.dueAt, right.dueAt);
