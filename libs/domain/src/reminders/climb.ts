import type { CalendarDate, Instant } from '../calendar/calendar-date.js';
import { clockIn, instantAt } from '../calendar/zone.js';
import { hoursBefore } from './planning-days.js';
import type { Office, ReminderRecipient, ReminderRecipients } from './planned-reminder.js';
import type { ReminderPolicy } from './reminder-policy.js';

interface Climbing {
  readonly dueOn: CalendarDate;
  readonly office: Office;
  readonly recipients: ReminderRecipients;
  readonly policy: Pick<ReminderPolicy, 'ladder'>;
}

interface Step {
  readonly dueAt: Instant;
  readonly to: ReminderRecipient;
}

const WAKES = '07:00';
const SLEEPS = '22:00';

/**
 * Who is told on the last day when nobody has answered, in the order of the ladder. A step to somebody asleep is sent,
 * and the next one follows at once; when all of them sleep the doer, who is where the office is, hears it again (S39).
 */
export function climbOf({ dueOn, office, recipients, policy }: Climbing): readonly Step[] {
  const closesAt = instantAt(dueOn, office.closesAt, office.zone);
  const rungs = [...policy.ladder]
    .sort((left, right) => right.hoursBeforeClose - left.hoursBeforeClose)
    .flatMap(({ role, hoursBeforeClose }) => {
      const to = recipients[role];
      return to === undefined ? [] : [{ to, dueAt: hoursBefore(closesAt, hoursBeforeClose) }];
    });
  const steps: Step[] = [];
  for (const rung of rungs) {
    const before = steps.at(-1);
    const isSkipped = before !== undefined && !isAwake(before, office);
    steps.push(isSkipped ? { ...rung, dueAt: before.dueAt } : rung);
  }
  const last = steps.at(-1);
  return last === undefined || steps.some((step) => isAwake(step, office))
    ? steps
    : [...steps, { to: recipients.doer, dueAt: last.dueAt }];
}

function isAwake({ to, dueAt }: Step, office: Office): boolean {
  const clock = clockIn(to.zone ?? office.zone, dueAt);
  return clock >= WAKES && clock < SLEEPS;
}
