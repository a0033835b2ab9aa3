import type { TriedReminders, TryReminderPolicy } from '@sapar/contracts';
import {
  addDays,
  instantAt,
  planByPolicy,
  type PlannedReminder,
  type PolicyKind,
  type ReminderRecipients,
} from '@sapar/domain';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import type { Casework } from '../../casework.js';
import { requireHost } from '../../companies/require-host.js';
import { readOffice } from '../../deadlines/host-duty.js';
import { lawOfHost } from '../../law/law-of-host.js';
import { isWorkingOrWeekday } from '../plan-reminders.js';
import { requirePossible } from './plain-settings.js';

const person = (key: string) => ({ key, kind: 'user' });
/** Everybody a case can have, each called by the role. */
const ROLES: ReminderRecipients = {
  ...{ doer: person('doer'), deputy: person('deputy'), lead: person('lead'), manager: person('manager') },
  followers: [person('follower')],
};
/** Longer before the last day than any policy reaches. */
const LONG_BEFORE = -400;

/** What a policy would send for an imagined last day, before anybody relies on it. */
export async function tryReminderPolicy(
  { unitOfWork }: Casework,
  actor: Actor,
  kind: PolicyKind,
  { settings, lastOn }: TryReminderPolicy,
): Promise<TriedReminders> {
  requireHost(actor);
  requirePossible(kind, settings);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const office = await readOffice(transaction, actor.tenantId);
    const { base } = await lawOfHost(transaction, actor.tenantId);
    // The notification's clock is short: as if the person had arrived at noon four days before.
    const eventOn = kind === 'arrival-notification' ? addDays(lastOn, -4) : addDays(lastOn, LONG_BEFORE);
    const now = instantAt(eventOn, '12:00', office.zone);
    const planned = planByPolicy({
      ...{ kind, office, now, policy: settings, recipients: ROLES },
      deadline: { dueOn: lastOn, isProvisional: false, eventOn, becameKnownAt: now },
      isWorkingDay: (date) => isWorkingOrWeekday(base.calendar, date),
    });
    return { items: byMoment(planned) };
  });
}

/** One line for all who are written to at the same time for the same reason. */
function byMoment(planned: readonly PlannedReminder[]): TriedReminders['items'] {
  const lines = new Map<string, TriedReminders['items'][number]>();
  for (const { dueAt, threshold, occurrence, recipientKey, isCritical } of planned) {
    const key = `${dueAt} ${threshold} ${occurrence}`;
    const line = lines.get(key) ?? { at: dueAt, threshold, roles: [], isCritical };
    lines.set(key, { ...line, roles: [...line.roles, recipientKey] });
  }
  return [...lines.values()];
}
