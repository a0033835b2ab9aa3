import type { CompanyInvite } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { insertDelivery } from '../reminders/insert-delivery.js';

type Row = Omit<CompanyInvite, 'state'> & {
  readonly deliveryState: string | null;
  readonly round: number;
  readonly isExpired: boolean;
};

/** An open invitation of a company with the one mail of its present round. */
const OPEN = `
  select i.id, i.company_id as "companyId", i.email, i.language, i.opened_at as "openedAt", i.expires_at as "expiresAt", i.version, i.round,
    i.expires_at <= app_now() as "isExpired", y.state as "deliveryState", y.accepted_at as "sentAt", y.last_error as "lastError"
  from company_invite i left join delivery y on y.purpose_key = 'company-invite:' || i.id || ':' || i.round
  where i.tenant_id = app_tenant() and i.accepted_at is null and i.withdrawn_at is null`;

export async function readCompanyInvites(transaction: Transaction, companyId: string): Promise<CompanyInvite[]> {
  const rows = await transaction.query<Row>(`${OPEN} and i.company_id = $1`, [companyId]);
  return rows.map(inviteOf);
}

/** An open invitation of the acting company; one that was used or withdrawn is not found any more. */
export const readCompanyInviteRow = async (transaction: Transaction, id: string): Promise<Row> =>
  found(await transaction.first<Row>(`${OPEN} and i.id = $1`, [id]));

export const readCompanyInvite = async (transaction: Transaction, id: string): Promise<CompanyInvite> =>
  inviteOf(await readCompanyInviteRow(transaction, id));

const inviteOf = ({ deliveryState, round, isExpired, ...row }: Row): CompanyInvite => ({
  ...row,
  state: isExpired ? 'expired' : stateOf(row.openedAt, deliveryState),
});

function stateOf(openedAt: string | null, deliveryState: string | null): CompanyInvite['state'] {
  if (openedAt !== null) return 'opened';
  if (deliveryState === 'undeliverable' || deliveryState === 'bounced') return 'undeliverable';
  return deliveryState === 'accepted' ? 'sent' : 'waiting';
}

interface Mail {
  readonly id: string;
  readonly email: string;
  readonly language: string;
  readonly round: number;
}

/** The mail of one round; a second with the same purpose cannot be made. */
export const queueCompanyInviteMail = (
  transaction: Transaction,
  tenantId: string,
  { id, email, language, round }: Mail,
): Promise<string> =>
  insertDelivery(transaction, tenantId, {
    kind: 'company-invite',
    purposeKey: `company-invite:${id}:${String(round)}`,
    recipient: { kind: 'address', id: null, name: email, email, language },
    subjectIds: { inviteId: id, round: String(round) },
    dueAt: transaction.now,
  });
