import type { AccountInvite } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { hashOfInviteToken, inviteTokenOf } from './invite-token.js';

/** What the mail of an invitation says. */
export interface InviteNotice {
  readonly kind: 'account-invite';
  readonly companyName: string;
  readonly invitedBy: string;
  readonly role: AccountInvite['role'];
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly token: string;
}

// Only the present round mints its token: a mail of an older one that still waits has nothing left to say.
const MINT = `
  with minted as (
    update account_invite set token_hash = $3 where id = $1 and round = $2 and accepted_at is null and withdrawn_at is null and expires_at > $4 returning *)
  select t.legal_name as "companyName", t.is_demo as "isDemo", coalesce(u.name, '') as "invitedBy", i.role, i.expires_at as "expiresAt"
  from minted i join tenant t on t.id = i.tenant_id left join user_account u on u.id = i.invited_by`;

/** The token comes into being as its mail is written; every try of the same mail carries the same. */
export async function readInviteNotice(
  transaction: Transaction,
  linkKey: Buffer,
  subjectIds: Readonly<Record<string, string>>,
): Promise<readonly InviteNotice[]> {
  const { inviteId = '', round = '0' } = subjectIds;
  const token = inviteTokenOf(linkKey, inviteId, Number(round));
  const row = await transaction.first<Omit<InviteNotice, 'kind' | 'token'>>(MINT, [
    ...[inviteId, Number(round), hashOfInviteToken(token), transaction.now],
  ]);
  return row === undefined ? [] : [{ kind: 'account-invite', ...row, token }];
}
