import type { ReminderRecipient, ReminderRecipients } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { NOBODY, readDutyAhead, userIdOf } from '../deadlines/host-duty.js';
import { roleOf } from '../reminders/plan-reminders.js';

/** Why a reminder goes to somebody else: its reader is away, or gets no mail. */
export type PassedBecause = 'away' | 'bounced';

interface Passed {
  readonly id: string;
  readonly case_id: string;
  readonly host_tenant_id: string;
}

// The technician, who follows and the other company have no duty that somebody else could take.
const OF_MAIL = `
  select r.id, r.case_id, r.host_tenant_id from reminder r join deadline d on d.id = r.deadline_id
  where r.delivery_id = $1 and r.recipient_role in ('doer','deputy','lead','manager') and (r.is_critical or not $2::boolean)
    and d.state in ('open','not-computable') and d.revision = r.deadline_revision order by r.id`;
const HAVE_IT = `
  select distinct x.recipient_key as key from reminder r join reminder x on x.deadline_id = r.deadline_id and x.deadline_revision = r.deadline_revision
    and x.threshold = r.threshold and x.occurrence = r.occurrence and x.channel = r.channel where r.id = $1`;
const PASS = `
  insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind,
    recipient_role, recipient_user_id, recipient_contact_id, channel, due_at, is_critical, state, proposal_id, created_at, form, because, instead_of_id)
  select $2, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, $3, $8,
    $4, case $8 when 'user' then $5::uuid end, case $8 when 'contact' then $5::uuid end, channel, $6, is_critical, 'planned', proposal_id, $6, 'single', $7, id from reminder where id = $1
  on conflict (deadline_id, deadline_revision, threshold, occurrence, recipient_key, channel) do nothing`;

/** Gives what a mail reminded of to the next on the ladder, at once; of an absence only what is critical. */
export async function passOnMail(transaction: Transaction, deliveryId: string, because: PassedBecause): Promise<void> {
  for (const reminder of await transaction.query<Passed>(OF_MAIL, [deliveryId, because === 'away']))
    await passOn(transaction, reminder, because);
}

/** Gives one reminder to the next who does not have it yet; false where nobody is left. */
export async function passOn(transaction: Transaction, reminder: Passed, because: PassedBecause): Promise<boolean> {
  const { recipients } = await readDutyAhead(transaction, reminder.host_tenant_id, reminder.case_id);
  const having = await transaction.query<{ readonly key: string }>(HAVE_IT, [reminder.id]);
  const next = ladderOf(recipients).find(({ key }) => having.every((one) => one.key !== key));
  if (next === undefined) return false;
  await transaction.query(PASS, [
    ...[reminder.id, uuidv7(), next.key, roleOf(next.key, recipients), userIdOf(next), transaction.now, because],
    next.kind,
  ]);
  return true;
}

const ladderOf = ({ deputy, lead, manager, doer }: ReminderRecipients): readonly ReminderRecipient[] =>
  [deputy, lead, manager, doer].filter((one) => one !== undefined && one !== NOBODY) as readonly ReminderRecipient[];
