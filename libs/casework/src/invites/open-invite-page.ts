import type { InvitePage } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { findInvite, type FoundInvite } from './find-invite.js';

const AROUND = `
  select t.legal_name as "companyName", t.is_demo as "isDemo", coalesce(u.name, '') as "invitedBy"
  from account_invite i join tenant t on t.id = i.tenant_id left join user_account u on u.id = i.invited_by where i.id = $1`;

/** Shows who invites whom; changes nothing, however often it is opened. */
export async function openInvitePage(casework: Casework, token: string): Promise<InvitePage> {
  return pageOf(casework, await findInvite(casework, token));
}

/** The page was really shown, not only fetched by a scanner of mails: the company sees 'opened'. */
export async function markInviteOpened(casework: Casework, token: string): Promise<InvitePage> {
  const invite = await findInvite(casework, token);
  if (invite.state === 'open')
    await casework.unitOfWork.run({ tenantId: invite.tenantId, userId: null }, (transaction) =>
      transaction.query('update account_invite set opened_at = $2 where id = $1 and opened_at is null', [
        ...[invite.id, transaction.now],
      ]),
    );
  return pageOf(casework, invite);
}

async function pageOf({ unitOfWork }: Casework, invite: FoundInvite): Promise<InvitePage> {
  const { id, tenantId, hash, ...page } = invite;
  return unitOfWork.run({ tenantId, userId: null, sessionHash: hash }, async (transaction) => ({
    ...page,
    ...found(await transaction.first<Pick<InvitePage, 'companyName' | 'isDemo' | 'invitedBy'>>(AROUND, [id])),
  }));
}
