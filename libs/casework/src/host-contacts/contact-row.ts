import type { HostContact } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

export interface ContactRow extends Omit<HostContact, 'lastMail'> {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly lastState: string | null;
  readonly lastAt: string | null;
}

const CONTACTS = `
  select k.id, k.mission_id as "missionId", k.case_id as "caseId", t.display_name as "caseName", k.name, k.email, k.language, k.phone, k.ended_at as "endedAt", k.end_reason as "endReason",
    k.version, k.host_tenant_id as "hostTenantId", k.supplier_tenant_id as "supplierTenantId", y.state as "lastState", coalesce(y.accepted_at, y.due_at) as "lastAt"
  from host_contact k left join visit_case c on c.id = k.case_id left join technician t on t.id = c.technician_id
  left join lateral (select * from host_contact_mails(k.id) limit 1) y on true`;

/** In the order in which they are written to: a case's own before the mission's, the first entered first. */
export const readContacts = async (transaction: Transaction, missionId: string): Promise<HostContact[]> =>
  (
    await transaction.query<ContactRow>(
      `${CONTACTS} where k.mission_id = $1 and k.end_reason is distinct from 'erased' order by k.ended_at is not null, k.case_id nulls last, k.created_at, k.id limit 200`,
      [missionId],
    )
  ).map(contactOf);

export const readContactRow = async (transaction: Transaction, id: string): Promise<ContactRow> =>
  found(await transaction.first<ContactRow>(`${CONTACTS} where k.id = $1`, [id]));

export const readContact = async (transaction: Transaction, id: string): Promise<HostContact> =>
  contactOf(await readContactRow(transaction, id));

const contactOf = ({
  hostTenantId: _h,
  supplierTenantId: _s,
  lastState,
  lastAt,
  ...contact
}: ContactRow): HostContact => ({
  ...contact,
  lastMail: lastState === null || lastAt === null ? null : { state: mailStateOf(lastState), at: lastAt },
});

type MailState = NonNullable<HostContact['lastMail']>['state'];

/** What a reader needs to know of a mail's state; the rest is the worker's. */
export function mailStateOf(state: string): MailState {
  switch (state) {
    case 'accepted':
      return 'sent';
    case 'undeliverable':
    case 'bounced':
      return 'undeliverable';
    case 'unknown':
    case 'held':
      return 'unknown';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'waiting';
  }
}
