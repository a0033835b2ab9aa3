import type { LedgerExportQuery, LedgerRow } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { AUTO_REPLY } from '../../inbound/auto-reply.sql.js';

type Delivery = NonNullable<LedgerRow['delivery']>;
interface Row extends Omit<LedgerRow, 'delivery'> {
  readonly delivery: Delivery | null;
}

const DELIVERY = `case when y.id is null then null else json_build_object('id', y.id, 'state', y.state, 'messageId', y.message_id, 'acceptedAt', y.accepted_at,
  'attempts', y.attempts, 'lastError', y.last_error, 'lateReason', y.late_reason, 'autoReply', ${AUTO_REPLY}) end`;
const COLUMNS = `
  r.id, r.threshold, r.occurrence, d.kind as "deadlineKind", d.subject as "deadlineSubject", r.deadline_revision as "deadlineRevision",
  coalesce(u.name, t2.display_name, y.recipient_name, (select k.name from host_contact k where k.id = r.recipient_contact_id), case when r.recipient_kind = 'supplier' then (select legal_name from tenant where id = r.supplier_tenant_id) end, '') as "recipientName", r.channel, r.due_at as "dueAt", r.state, r.cancel_reason as "cancelReason",
  r.case_id as "caseId", coalesce(t.display_name, g.name, i.title) as "technicianName", m.reference as "missionReference", r.is_critical as "isCritical", ${DELIVERY} as delivery`;
const FROM = `
  reminder r left join deadline d on d.id = r.deadline_id left join visit_case c on c.id = r.case_id left join technician t on t.id = c.technician_id left join mission m on m.id = c.mission_id
  left join signatory g on g.id = r.signatory_id left join incident i on i.id = r.incident_id
  left join user_account u on u.id = r.recipient_user_id left join technician t2 on t2.id = r.recipient_technician_id left join delivery y on y.id = r.delivery_id`;
const VIEWS: Readonly<Record<LedgerExportQuery['view'], string>> = {
  coming: `r.state in ('planned','gathered') and r.due_at < app_now() + interval '30 days'`,
  sent: `r.state = 'sent'`,
  'not-sent': `r.state = 'cancelled'`,
  trouble: `y.state in ('undeliverable','bounced','unknown','held')`,
};
const SEARCH = `($1::text is null or t.display_name ilike $1 or g.name ilike $1 or m.reference ilike $1 or u.name ilike $1 or t2.display_name ilike $1 or y.recipient_email ilike $1 or y.message_id ilike $1)`;

/** Signs that a pattern would read as more than themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Reminders of the acting host: what comes, the next first; what is over, the latest first. */
export async function readLedgerRows(
  transaction: Transaction,
  { view, search }: LedgerExportQuery,
  page: { readonly after: readonly string[] | null; readonly limit: number },
): Promise<readonly LedgerRow[]> {
  const isComing = view === 'coming';
  const [sign, order] = isComing ? ['>', 'asc'] : ['<', 'desc'];
  const sql = `
    select ${COLUMNS} from ${FROM}
    where r.host_tenant_id = app_tenant() and ${VIEWS[view]} and ${SEARCH} and ($2::timestamptz is null or (r.due_at, r.id) ${sign} ($2, $3::uuid))
    order by r.due_at ${order}, r.id ${order} limit $4`;
  return transaction.query<Row>(sql, [
    search === undefined ? null : `%${literally(search)}%`,
    ...[page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  ]);
}
