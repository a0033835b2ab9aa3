import type { Transaction } from '@sapar/persistence';
import { appendEvent } from '../events/append-event.js';
import { replanOpen } from '../reminders/policies/replan-open.js';

export interface Around {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly missionId: string;
  readonly caseId: string | null;
}

const CASES = `
  select id from visit_case where mission_id = $1 and ($2::uuid is null or id = $2) and deleted_at is null order by id`;
const RELEASE = `
  update reminder set state = 'planned', delivery_id = null where recipient_contact_id = any($1::uuid[]) and state = 'gathered'`;

/** Who is to be written to has changed: what has not gone out goes to whoever has the duty now, with a line in each history. */
export async function replanContacts(
  transaction: Transaction,
  { hostTenantId, supplierTenantId, missionId, caseId }: Around,
  event: { readonly act: string; readonly contactId: string; readonly after?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { act, contactId, after = {} } = event;
  // What waits for a mail server goes back into the plan; its mail finds nobody to go to and is dropped.
  await transaction.query(RELEASE, [[contactId]]);
  for (const { id } of await transaction.query<{ id: string }>(CASES, [missionId, caseId])) {
    await replanOpen(transaction, hostTenantId, { caseId: id }, 'handed-over');
    await appendEvent(transaction, {
      ...{ hostTenantId, supplierTenantId, caseId: id, act },
      ...{ subjectType: 'host_contact', subjectId: contactId, after: { ...after, isForCase: caseId !== null } },
    });
  }
}

const END = `
  with ended as (
    update host_contact set ended_at = app_now(), end_reason = 'host-joined', version = version + 1 where host_tenant_id = $1 and ended_at is null
    returning id, host_tenant_id, supplier_tenant_id, mission_id, case_id)
  select id, host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", mission_id as "missionId", case_id as "caseId" from ended order by id`;

/** The host works here itself from now on: its contacts get no more mail, and what is open is its people's. */
export async function endContactsOfHost(transaction: Transaction, hostTenantId: string): Promise<void> {
  for (const { id: contactId, ...around } of await transaction.query<Around & { id: string }>(END, [hostTenantId]))
    await replanContacts(transaction, around, {
      ...{ act: 'host-contact-ended', contactId, after: { reason: 'host-joined' } },
    });
}
