import type { Following } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { requireHost } from '../companies/require-host.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { replanOpen } from '../reminders/policies/replan-open.js';
import { lockCase, sidesOf } from './lock-case.js';

/** More readers of one case would be a mailing list. */
const MOST_FOLLOWERS = 20;
const FOLLOWERS = `
  select f.user_id as "userId", u.name from case_follower f join user_account u on u.id = f.user_id
  join membership m on m.user_id = f.user_id and m.tenant_id = f.tenant_id and m.ended_at is null
  where f.case_id = $1 and f.tenant_id = app_tenant() order by f.created_at, f.user_id`;

async function read(transaction: Transaction, { userId }: Actor, caseId: string): Promise<Following> {
  const followers = await transaction.query<Following['followers'][number]>(FOLLOWERS, [caseId]);
  return { isFollowing: followers.some((one) => one.userId === userId), followers: [...followers] };
}

export const readFollowing = ({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<Following> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    await lockCase(transaction, caseId);
    return read(transaction, actor, caseId);
  });

/** Begins or ends following: where the policy writes to followers, this person is one of them from now on. */
export async function followCase(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  isFollowing: boolean,
): Promise<Following> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const before = await read(transaction, actor, caseId);
    if (before.isFollowing === isFollowing) return before;
    if (isFollowing && before.followers.length >= MOST_FOLLOWERS)
      throw new CaseworkError('invalid-fields', [{ path: '', code: 'too-many' }]);
    await transaction.query(isFollowing ? FOLLOW : LEAVE, [
      caseId,
      actor.userId,
      ...(isFollowing ? [actor.tenantId, transaction.now] : []),
    ]);
    await replanOpen(transaction, actor.tenantId, { caseId });
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), supplierTenantId: null, caseId, subjectType: 'case', subjectId: caseId },
      act: isFollowing ? 'case-followed' : 'case-left',
    });
    return read(transaction, actor, caseId);
  });
}

const FOLLOW = `insert into case_follower (case_id, user_id, tenant_id, created_at) values ($1, $2, $3, $4) on conflict do nothing`;
const LEAVE = 'delete from case_follower where case_id = $1 and user_id = $2 and tenant_id = app_tenant()';
