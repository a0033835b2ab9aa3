import type { MemberDuties } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readMember } from './member-row.js';

/** Cases of the acting company, from visit_case c, that are still somebody's duty. */
export const OPEN_CASES = `c.host_tenant_id = app_tenant() and c.deleted_at is null and c.stage not in ('left','cancelled','not-admitted')`;

const CASES = `
  select c.id, t.display_name as "technicianName", m.reference as "missionReference",
    (select min(d.due_on) from deadline d where d.case_id = c.id and d.state in ('open','not-computable')) as "dueOn"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
  where c.doer_user_id = $1 and ${OPEN_CASES} order by "dueOn" nulls last, c.id limit 500`;
const STANDS_IN = `
  select u.id as "userId", u.name from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = app_tenant() and m.deputy_user_id = $1 and m.ended_at is null order by u.name, u.id`;
const SIGNS = `
  select id, name from signatory where tenant_id = app_tenant() and member_user_id = $1 and retired_at is null order by name, id`;

/** What is open with a member: to be given to somebody before the member leaves. */
export async function readDuties({ unitOfWork }: Casework, actor: Actor, memberId: string): Promise<MemberDuties> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { userId } = await readMember(transaction, memberId);
    return dutiesOf(transaction, userId);
  });
}

async function dutiesOf(transaction: Transaction, userId: string): Promise<MemberDuties> {
  return {
    cases: [...(await transaction.query<MemberDuties['cases'][number]>(CASES, [userId]))],
    standsInFor: [...(await transaction.query<MemberDuties['standsInFor'][number]>(STANDS_IN, [userId]))],
    signatories: [...(await transaction.query<MemberDuties['signatories'][number]>(SIGNS, [userId]))],
  };
}
