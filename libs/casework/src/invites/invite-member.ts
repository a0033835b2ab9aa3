import type { AccountInvite, NewInvite } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { inviteEndOf } from './invite-life.js';
import { queueInviteMail, readInvite } from './invite-row.js';

const IS_MEMBER = `
  select 1 from user_account u join membership m on m.user_id = u.id
  where u.email = $1 and m.tenant_id = app_tenant() and m.ended_at is null and u.deleted_at is null`;
const INSERT = `
  with made as (
    insert into account_invite (id, tenant_id, email, role, language, invited_by, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (tenant_id, email) where accepted_at is null and withdrawn_at is null do nothing returning id)
  select id from made`;

/** Asks somebody to join the company. The link itself is made when the mail leaves; until then nobody has it. */
export async function inviteMember(
  { unitOfWork }: Casework,
  actor: Actor,
  { email, role, language }: NewInvite,
): Promise<AccountInvite> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    if ((await transaction.first(IS_MEMBER, [email])) !== undefined) throw new CaseworkError('already-invited');
    const id = uuidv7();
    const made = await transaction.first(INSERT, [
      ...[id, actor.tenantId, email, role, language, actor.userId, inviteEndOf(transaction.now), transaction.now],
    ]);
    if (made === undefined) throw new CaseworkError('already-invited');
    await queueInviteMail(transaction, actor.tenantId, { id, email, language, round: 1 });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'member-invited', subjectType: 'member', subjectId: id, kept: ['role'] },
      ...{ before: {}, after: { role, email } },
    });
    return readInvite(transaction, id);
  });
}
