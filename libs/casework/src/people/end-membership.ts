import type { EndMembership, Member } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { KEPT_OF_MEMBER, readMember, requireColleague, requireOtherOwner } from './member-row.js';
import { OPEN_CASES } from './read-duties.js';

/**
 * The member leaves: no session and no mail from this transaction on, since both look at the membership. Open cases go to
 * the successor; without one they fall to whoever the company's rule names, as for anybody who has left.
 */
export async function endMembership(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { successorUserId }: EndMembership,
): Promise<Member> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const member = await readMember(transaction, id);
    requireVersion(member, version);
    if (member.endedAt !== null) throw new CaseworkError('already-done');
    await requireOtherOwner(transaction, member);
    if (successorUserId !== undefined) {
      await requireColleague(transaction, 'successorUserId', successorUserId, member.userId);
      await handOver(transaction, member.userId, successorUserId);
    }
    await transaction.query(NOBODY_STANDS_IN, [member.userId]);
    await changeRow(transaction, 'membership', member, { endedAt: transaction.now });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'member-ended', subjectType: 'member', subjectId: id, kept: KEPT_OF_MEMBER },
      ...{ before: { endedAt: null }, after: { endedAt: transaction.now } },
    });
    return readMember(transaction, id);
  });
}

const NOBODY_STANDS_IN = `
  update membership set deputy_user_id = null, deputy_from_on = null, deputy_to_on = null, version = version + 1
  where tenant_id = app_tenant() and deputy_user_id = $1`;
const TAKE_OVER = `
  with taken as (update visit_case c set doer_user_id = $2, version = version + 1 where c.doer_user_id = $1 and ${OPEN_CASES}
    returning c.id, c.host_tenant_id, c.supplier_tenant_id)
  select id, host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId" from taken`;

interface Taken {
  readonly id: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

/** Reminders that are planned already find the new doer when they are due. */
async function handOver(transaction: Transaction, userId: string, successorUserId: string): Promise<void> {
  for (const { id, ...sides } of await transaction.query<Taken>(TAKE_OVER, [userId, successorUserId]))
    await appendEvent(transaction, {
      ...{ ...sides, caseId: id, act: 'doer-changed', subjectType: 'case', subjectId: id },
      ...{ before: { doerUserId: userId }, after: { doerUserId: successorUserId } },
    });
}
