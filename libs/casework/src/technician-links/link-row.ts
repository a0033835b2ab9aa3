import type { TechnicianLink } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { nameOfActor } from '../events/name-of-actor.js';
import { insertDelivery, type Recipient } from '../reminders/insert-delivery.js';

type Row = Omit<TechnicianLink, 'state'> & {
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly round: number;
  readonly isExpired: boolean;
  readonly isCaseOver: boolean;
  readonly deliveryState: string | null;
};

const LINKS = `
  select l.id, l.case_id as "caseId", l.host_tenant_id as "hostTenantId", l.supplier_tenant_id as "supplierTenantId", ${nameOfActor('l', 'made_by')} as "madeByName",
    l.created_at as "createdAt", l.sent_at as "sentAt", l.last_used_at as "lastUsedAt", l.expires_at as "expiresAt", l.revoked_at as "revokedAt", l.round, l.version,
    ${nameOfActor('l', 'revoked_by')} as "revokedByName", l.expires_at <= app_now() as "isExpired", exists (select 1 from case_end e where e.case_id = l.case_id and e.undone_at is null) as "isCaseOver",
    y.state as "deliveryState"
  from technician_link l left join delivery y on y.purpose_key = 'technician-link:' || l.id || ':' || l.round`;

/** The links of a case, the newest first; revoked ones stay to be seen. */
export const readLinksOfCase = async (transaction: Transaction, caseId: string): Promise<TechnicianLink[]> =>
  (
    await transaction.query<Row>(`${LINKS} where l.case_id = $1 order by l.created_at desc, l.id desc limit 20`, [
      caseId,
    ])
  ).map(linkOf);

/** A link that was not revoked. */
export const readOpenLink = async (transaction: Transaction, id: string): Promise<Row> =>
  found(await transaction.first<Row>(`${LINKS} where l.id = $1 and l.revoked_at is null`, [id]));

export const readLink = async (transaction: Transaction, id: string): Promise<TechnicianLink> =>
  linkOf(found(await transaction.first<Row>(`${LINKS} where l.id = $1`, [id])));

const linkOf = (row: Row): TechnicianLink => {
  const { id, madeByName, createdAt, sentAt, lastUsedAt, expiresAt, revokedAt, revokedByName, version } = row;
  const shown = { id, madeByName, createdAt, sentAt, lastUsedAt, expiresAt, revokedAt, revokedByName, version };
  return { ...shown, state: stateOf(row) };
};

function stateOf({
  revokedAt,
  isExpired,
  isCaseOver,
  lastUsedAt,
  sentAt,
  deliveryState,
}: Row): TechnicianLink['state'] {
  if (revokedAt !== null) return 'revoked';
  if (isExpired || isCaseOver) return 'ended';
  if (deliveryState === 'undeliverable' || deliveryState === 'bounced') return 'undeliverable';
  if (lastUsedAt !== null) return 'used';
  return sentAt === null ? 'waiting' : 'sent';
}

/** The mail of one sending; a second with the same purpose cannot be made. */
export const queueLinkMail = (
  transaction: Transaction,
  tenantId: string,
  recipient: Recipient,
  { id, round }: { readonly id: string; readonly round: number },
): Promise<string> =>
  insertDelivery(transaction, tenantId, {
    ...{ kind: 'technician-link', purposeKey: `technician-link:${id}:${String(round)}`, recipient },
    ...{ subjectIds: { linkId: id, round: String(round) }, dueAt: transaction.now },
  });
