import type { CompanyInvitePage } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { hashOfCompanyToken } from './company-invite-token.js';

/** The invitation behind a token, whatever has become of it. */
export interface FoundCompanyInvite {
  readonly id: string;
  readonly tenantId: string;
  readonly companyId: string;
  readonly hash: string;
  readonly email: string;
  readonly language: CompanyInvitePage['language'];
  readonly expiresAt: string;
  readonly state: CompanyInvitePage['state'];
}

const INVITE = `
  select id, tenant_id as "tenantId", company_id as "companyId", token_hash as hash, email, language, expires_at as "expiresAt",
    case when accepted_at is not null then 'accepted' when expires_at <= app_now() then 'ended' else 'open' end as state
  from company_invite where token_hash = $1 and withdrawn_at is null`;

/** Finds the invitation by its token alone; an unknown token is told nothing. */
export async function findCompanyInvite({ unitOfWork }: Casework, token: string): Promise<FoundCompanyInvite> {
  const hash = hashOfCompanyToken(token);
  return unitOfWork.run({ tenantId: null, userId: null, sessionHash: hash }, async (transaction) =>
    found(await transaction.first<FoundCompanyInvite>(INVITE, [hash])),
  );
}

const AROUND = `
  select t.legal_name as "inviterName", t.is_demo as "isDemo", coalesce(u.name, '') as "invitedBy", c.legal_name as "companyName", c.country, c.time_zone as "timeZone", c.kind,
    m.title as "missionTitle", m.reference as "missionReference", case when i.accepted_at is null then null else m.id end as "missionId"
  from company_invite i join tenant t on t.id = i.tenant_id join tenant c on c.id = i.company_id left join user_account u on u.id = i.invited_by
  left join mission m on m.id = i.mission_id where i.id = $1`;

/** Shows who asks for what; changes nothing, however often it is opened. */
export async function openCompanyInvitePage(casework: Casework, token: string): Promise<CompanyInvitePage> {
  return pageOf(casework, await findCompanyInvite(casework, token));
}

/** The page was really shown, not only fetched by a scanner of mails: the company that asks sees 'opened'. */
export async function markCompanyInviteOpened(casework: Casework, token: string): Promise<CompanyInvitePage> {
  const invite = await findCompanyInvite(casework, token);
  if (invite.state === 'open')
    await casework.unitOfWork.run({ tenantId: invite.tenantId, userId: null }, (transaction) =>
      transaction.query('update company_invite set opened_at = $2 where id = $1 and opened_at is null', [
        ...[invite.id, transaction.now],
      ]),
    );
  return pageOf(casework, invite);
}

type Around = Omit<CompanyInvitePage, 'email' | 'hasAccount' | 'language' | 'expiresAt' | 'state'>;

async function pageOf(casework: Casework, invite: FoundCompanyInvite): Promise<CompanyInvitePage> {
  const { id, tenantId, companyId: _companyId, hash, ...page } = invite;
  const hasAccount = (await findAccountId(casework, invite.email)) !== null;
  return casework.unitOfWork.run({ tenantId, userId: null, sessionHash: hash }, async (transaction) => ({
    ...page,
    hasAccount,
    ...found(await transaction.first<Around>(AROUND, [id])),
  }));
}

/** Whose address it is; asked only for one that a link was sent to. */
export const findAccountId = ({ unitOfWork }: Casework, email: string): Promise<string | null> =>
  unitOfWork.run({ tenantId: null, userId: null, signInEmail: email }, async (transaction) => {
    const account = 'select id from user_account where email = $1 and deleted_at is null';
    return (await transaction.first<{ id: string }>(account, [email]))?.id ?? null;
  });
