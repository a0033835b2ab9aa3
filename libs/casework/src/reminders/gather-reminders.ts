import { earliestNextList } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { INCIDENT_ROLES, KEEPER_ROLES } from '../companies/keepers.js';
import type { HostDuty } from '../deadlines/host-duty.js';
import { passOn } from '../inbound/pass-on.js';
import { companyScope, type Ledger } from './ledger.js';
import { CHOICE, IN_DIGEST, isList, recipientOf, type DueRow } from './due-row.js';
import { handOverReminder } from './hand-over-reminder.js';
import { gatherList } from './digests/gather-list.js';
import { planLists } from './digests/plan-lists.js';
import { insertDelivery, type DeliveryKind } from './insert-delivery.js';

/** Most reminders taken in one go: a company with very many due never holds up the others. */
const BATCH = 500;

/** What a reminder r is about: a deadline d of a case, the end of a power of signatory g, or the breach i of personal data. */
export const SUBJECTS =
  'left join deadline d on d.id = r.deadline_id left join signatory g on g.id = r.signatory_id left join incident i on i.id = r.incident_id';

/** Whether the reader has muted what a reminder r is about; what is critical cannot be. */
const MUTED = `not r.is_critical and r.recipient_user_id is not null and exists (select 1 from mail_mute x
    where x.tenant_id = r.host_tenant_id and x.user_id = r.recipient_user_id and x.ended_at is null
      and x.topic in (d.kind, case when d.id is not null then 'reminders' end, case when r.threshold like 'digest-%' then 'digest' when r.threshold = 'days-off-ahead' then 'days-off' end))`;

/** Why a due reminder must not be sent any more, as SQL over a reminder r and its subjects. */
export const OUTDATED = `case when d.state not in ('open','not-computable') then 'deadline-closed' when d.revision <> r.deadline_revision then 'deadline-moved'
  when ${MUTED} then 'muted'
  when i.closed_at is not null then 'incident-closed' when r.occurrence <> coalesce(i.due_on, i.found_on)::text then 'date-moved'
  when g.retired_at is not null then 'signatory-retired'
  when r.occurrence <> case when r.threshold like 'key-%' then g.key_until else g.authority_until end::text then 'date-moved' end`;

// A digest that goes only after the last day would be too late: then the reminder has its own mail.
const LIST = `
  left join lateral (
    select min(q.due_at) as at from reminder q
    where q.host_tenant_id = r.host_tenant_id and q.recipient_user_id = r.recipient_user_id and q.deadline_id is null and q.signatory_id is null and q.incident_id is null and q.state = 'planned'
      and q.threshold like 'digest-%' and (d.due_on is null or d.due_on < ($2::timestamptz at time zone 'Asia/Almaty')::date or (q.due_at at time zone 'Asia/Almaty')::date <= d.due_on)
    ) list on ${IN_DIGEST}`;

const IS_DEAD = `exists (select 1 from dead_address x where x.tenant_id = r.host_tenant_id and x.address = coalesce(u.email, t.email, s.email, k.email) and x.ended_at is null)`;
const DUE = `
  select r.id, r.threshold, r.occurrence, r.deadline_id, list.at as list_at, list.at > $2 as waits, r.case_id, r.signatory_id, r.incident_id, r.host_tenant_id, r.recipient_role, r.unaddressed_since, r.due_at, r.recipient_key, ${OUTDATED} as cancel_reason, ${IS_DEAD} as is_dead, r.recipient_kind as kind, coalesce(u.id, t.id, s.user_id, k.id) as person_id,
    coalesce(u.name, t.display_name, s.name, k.name) as name, coalesce(u.email, t.email, s.email, k.email) as email, coalesce(u.language, t.language, s.language, k.language) as language
  from reminder r ${SUBJECTS}
  left join user_account u on u.id = r.recipient_user_id and u.deleted_at is null
    and exists (select 1 from membership m where m.user_id = u.id and m.tenant_id = r.host_tenant_id and m.ended_at is null
      and (r.signatory_id is null or m.role in (${KEEPER_ROLES})) and (r.incident_id is null or m.role in (${INCIDENT_ROLES})))
  left join technician t on t.id = r.recipient_technician_id and t.deleted_at is null
  left join lateral (select * from supplier_mailboxes(r.supplier_tenant_id) where r.recipient_kind = 'supplier' limit 1) s on true
  left join host_contact k on k.id = r.recipient_contact_id and k.ended_at is null
  ${CHOICE} ${LIST}
  where r.host_tenant_id = $1 and r.state = 'planned' and r.due_at <= $2
  order by (r.deadline_id is null and r.signatory_id is null and r.incident_id is null) desc, r.unaddressed_since nulls first, r.due_at, r.id limit ${String(BATCH)} for update of r skip locked`;

/** Puts what is due at one company into mails, one a recipient; answers whether there is more to gather. */
export async function gatherReminders({ unitOfWork }: Ledger, tenantId: string): Promise<boolean> {
  return unitOfWork.run(companyScope(tenantId), async (transaction) => {
    const rows = await transaction.query<DueRow>(DUE, [tenantId, transaction.now]);
    const byRecipient = new Map<string, DueRow[]>();
    const duties = new Map<string, HostDuty>();
    const handed = { over: 0, waiting: 0, nowhere: 0 };
    for (const row of rows) {
      if (row.cancel_reason !== null) await drop(transaction, row, row.cancel_reason);
      else if (row.email === null && isList(row)) await cancel(transaction, row.id, 'recipient-gone');
      else if (row.email === null) handed[await handOverReminder(transaction, duties, row)] += 1;
      else if (row.is_dead && (await passBy(transaction, row))) handed.over += 1;
      else if (row.waits === true) await transaction.query(WAIT, [row.id, row.list_at]);
      else byRecipient.set(mailOf(row), [...(byRecipient.get(mailOf(row)) ?? []), row]);
    }
    for (const group of byRecipient.values())
      await (isOfList(group[0]) ? gatherList(transaction, tenantId, group) : gatherGroup(transaction, tenantId, group));
    // What was handed over is gathered in the next batch. Those that wait come last: a batch of nothing else is the end.
    return handed.over > 0 || (rows.length === BATCH && rows.some((row) => row.unaddressed_since === null));
  });
}

const LADDER: readonly string[] = ['doer', 'deputy', 'lead', 'manager'];

/**
 * What would go to a dead address goes to the next on the ladder instead. Who is left alone with it is written to all the
 * same: better once too often than to nobody.
 */
async function passBy(transaction: Transaction, row: DueRow): Promise<boolean> {
  if (isList(row)) {
    await drop(transaction, row, 'address-dead');
    return true;
  }
  if (row.case_id === null) return false;
  if (LADDER.includes(row.recipient_role) && !(await passOn(transaction, { ...row, case_id: row.case_id }, 'bounced')))
    return false;
  await cancel(transaction, row.id, 'address-dead');
  return true;
}

/** A list that is not sent plans the next one all the same: the reader may want it by then. */
async function drop(transaction: Transaction, row: DueRow, reason: string): Promise<void> {
  await cancel(transaction, row.id, reason);
  if (isList(row) && row.person_id !== null)
    await planLists(transaction, { userId: row.person_id, after: earliestNextList(transaction.now) });
}

const WAIT = 'update reminder set due_at = $2 where id = $1';

const isOfList = (row: DueRow | undefined): boolean => row !== undefined && (isList(row) || row.list_at !== null);

/** What a person is to do at once about cases, the list of the day, what the company must renew, and a breach, are mails of their own. */
function mailOf(row: DueRow): string {
  const { recipient_key: key, signatory_id: signatoryId, incident_id: incidentId } = row;
  if (incidentId !== null) return `${key} incident`;
  return isOfList(row) ? `${key} list` : signatoryId === null ? key : `${key} signing`;
}

function kindOf({ kind, signatory_id: signatoryId, incident_id: incidentId }: DueRow): DeliveryKind {
  if (incidentId !== null) return 'incident-reminders';
  if (kind === 'supplier') return 'supplier-reminders';
  return signatoryId === null ? 'reminders' : 'signing-reminders';
}

async function gatherGroup(transaction: Transaction, tenantId: string, group: readonly DueRow[]): Promise<void> {
  const [first] = group;
  if (first === undefined || first.person_id === null) return;
  const deliveryId = await insertDelivery(transaction, tenantId, {
    kind: kindOf(first),
    purposeKey: null,
    recipient: recipientOf(first),
    subjectIds: {},
    dueAt: first.due_at,
  });
  await transaction.query(`update reminder set state = 'gathered', delivery_id = $2 where id = any($1)`, [
    group.map((row) => row.id),
    deliveryId,
  ]);
}

const cancel = (transaction: Transaction, id: string, reason: string): Promise<unknown> =>
  transaction.query(`update reminder set state = 'cancelled', cancel_reason = $2 where id = $1`, [id, reason]);
