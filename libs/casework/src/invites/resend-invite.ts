import type { AccountInvite } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { inviteEndOf } from './invite-life.js';
import { queueInviteMail, readInvite, readInviteRow } from './invite-row.js';

/** Sends the invitation anew: another link, another week; the link sent before ends. */
export async function resendInvite(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<AccountInvite> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readInviteRow(transaction, id);
    requireVersion(row, version);
    const round = row.round + 1;
    const expiresAt = inviteEndOf(transaction.now);
    await changeRow(transaction, 'account_invite', row, { round, tokenHash: null, openedAt: null, expiresAt });
    await queueInviteMail(transaction, actor.tenantId, { ...row, round });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'member-invited-again', subjectType: 'member', subjectId: id, kept: [], before: {}, after: {} },
    });
    return readInvite(transaction, id);
  });
}
