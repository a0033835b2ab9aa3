import type { InvitePage } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { hashOfInviteToken } from './invite-token.js';

/** The invitation behind a token, whatever has become of it. */
export interface FoundInvite {
  readonly id: string;
  readonly tenantId: string;
  readonly hash: string;
  readonly email: string;
  readonly role: InvitePage['role'];
  readonly language: InvitePage['language'];
  readonly expiresAt: string;
  readonly state: InvitePage['state'];
}

const INVITE = `
  select id, tenant_id as "tenantId", token_hash as hash, email, role, language, expires_at as "expiresAt",
    case when accepted_at is not null then 'accepted' when expires_at <= app_now() then 'ended' else 'open' end as state
  from account_invite where token_hash = $1 and withdrawn_at is null`;

/** Finds the invitation by its token alone; an unknown token is told nothing. */
export async function findInvite({ unitOfWork }: Casework, token: string): Promise<FoundInvite> {
  const hash = hashOfInviteToken(token);
  return unitOfWork.run({ tenantId: null, userId: null, sessionHash: hash }, async (transaction) =>
    found(await transaction.first<FoundInvite>(INVITE, [hash])),
  );
}
