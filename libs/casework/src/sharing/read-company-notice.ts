import type { CompanyInvitePage } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { companyTokenOf, hashOfCompanyToken } from './company-invite-token.js';

/** What the mail to the other company says. */
export interface CompanyNotice {
  readonly kind: 'company-invite';
  readonly inviterName: string;
  readonly invitedBy: string;
  readonly side: CompanyInvitePage['kind'];
  readonly missionTitle: string;
  readonly missionReference: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly token: string;
}

// Only the present round mints its token: a mail of an older one that still waits has nothing left to say.
const MINT = `
  with minted as (
    update company_invite set token_hash = $3 where id = $1 and round = $2 and accepted_at is null and withdrawn_at is null and expires_at > $4 returning *)
  select t.legal_name as "inviterName", t.is_demo as "isDemo", coalesce(u.name, '') as "invitedBy", c.kind as side, coalesce(m.title, '') as "missionTitle",
    coalesce(m.reference, '') as "missionReference", i.expires_at as "expiresAt"
  from minted i join tenant t on t.id = i.tenant_id join tenant c on c.id = i.company_id left join user_account u on u.id = i.invited_by left join mission m on m.id = i.mission_id`;

/** The token comes into being as its mail is written; every try of the same mail carries the same. */
export async function readCompanyNotice(
  transaction: Transaction,
  linkKey: Buffer,
  subjectIds: Readonly<Record<string, string>>,
): Promise<readonly CompanyNotice[]> {
  const { inviteId = '', round = '0' } = subjectIds;
  const token = companyTokenOf(linkKey, inviteId, Number(round));
  const row = await transaction.first<Omit<CompanyNotice, 'kind' | 'token'>>(MINT, [
    ...[inviteId, Number(round), hashOfCompanyToken(token), transaction.now],
  ]);
  return row === undefined ? [] : [{ kind: 'company-invite', ...row, token }];
}
