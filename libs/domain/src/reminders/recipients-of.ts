import type { ReminderRecipient, ReminderRecipients } from './planned-reminder.js';
import type { AddedRole } from './reminder-policy.js';

/** One person in several roles is written to once, in the first of them: nobody climbs to the one who already has it. */
export function onceEach(recipients: ReminderRecipients): ReminderRecipients {
  const taken = new Set([recipients.doer.key]);
  const take = (one: ReminderRecipient | undefined): ReminderRecipient | undefined => {
    if (one === undefined || taken.has(one.key)) return undefined;
    taken.add(one.key);
    return one;
  };
  const { doer, followers = [], ...others } = recipients;
  return {
    doer,
    deputy: take(others.deputy),
    lead: take(others.lead),
    manager: take(others.manager),
    technician: take(others.technician),
    supplier: take(others.supplier),
    followers: followers.flatMap((one) => take(one) ?? []),
  };
}

/** The people of these roles, as far as the case has any. */
export const peopleOf = (recipients: ReminderRecipients, roles: readonly AddedRole[]): readonly ReminderRecipient[] =>
  roles.flatMap((role) => (role === 'follower' ? (recipients.followers ?? []) : (recipients[role] ?? [])));

/** Who hears of what nobody settled for weeks: the highest there is. */
export const highestOf = ({ manager, lead, doer }: ReminderRecipients): ReminderRecipient => manager ?? lead ?? doer;
