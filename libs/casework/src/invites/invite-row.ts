import type { AccountInvite } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { insertDelivery } from '../reminders/insert-delivery.js';

type Row = Omit<AccountInvite, 'state'> & {
  readonly deliveryState: string | null;
  readonly round: number;
  readonly isExpired: boolean;
};

/** An open invitation with the one mail of its present round. */
const OPEN = `
  select i.id, i.email, i.role, i.language, i.opened_at as "openedAt", i.expires_at as "expiresAt", i.version, i.round, i.expires_at <= app_now() as "isExpired", y.state as "deliveryState",
    y.accepted_at as "sentAt", y.last_error as "lastError"
  from account_invite i left join delivery y on y.purpose_key = 'account-invite:' || i.id || ':' || i.round
  where i.tenant_id = app_tenant() and i.accepted_at is null and i.withdrawn_at is null`;

export async function readInvites(transaction: Transaction): Promise<AccountInvite[]> {
  const rows = await transaction.query<Row>(`${OPEN} order by i.id desc limit 500`);
  return rows.map(inviteOf);
}

/** An open invitation of the acting company; one that was used or withdrawn is not found any more. */
export async function readInviteRow(transaction: Transaction, id: string): Promise<Row> {
  return found(await transaction.first<Row>(`${OPEN} and i.id = $1`, [id]));
}

export async function readInvite(transaction: Transaction, id: string): Promise<AccountInvite> {
  return inviteOf(await readInviteRow(transaction, id));
}

const inviteOf = ({ deliveryState, round, isExpired, ...row }: Row): AccountInvite => ({
  ...row,
  state: isExpired ? 'expired' : stateOf(row.openedAt, deliveryState),
});

function stateOf(openedAt: string | null, deliveryState: string | null): AccountInvite['state'] {
  if (openedAt !== null) return 'opened';
  if (deliveryState === 'undeliverable' || deliveryState === 'bounced') return 'undeliverable';
  return deliveryState === 'accepted' ? 'sent' : 'waiting';
}

/** The mail of one round; a second with the same purpose cannot be made. */
export const queueInviteMail = (
  transaction: Transaction,
  tenantId: string,
  {
    id,
    email,
    language,
    round,
  }: { readonly id: string; readonly email: string; readonly language: string; readonly round: number },
): Promise<string> =>
  insertDelivery(transaction, tenantId, {
    kind: 'account-invite',
    purposeKey: `account-invite:${id}:${String(round)}`,
    recipient: { kind: 'address', id: null, name: email, email, language },
    subjectIds: { inviteId: id, round: String(round) },
    dueAt: transaction.now,
  });
