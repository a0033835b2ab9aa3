import type { Member, Members } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { CaseworkError, fieldFault, found } from '../errors.js';

/** Columns of a member, from membership m, user_account u and the deputy's user_account d. */
const MEMBER_COLUMNS = `
  m.id, m.user_id as "userId", u.name, u.email, m.role, u.language, m.deputy_user_id as "deputyUserId", d.name as "deputyName", m.deputy_from_on as "deputyFromOn",
  m.deputy_to_on as "deputyToOn", m.ended_at as "endedAt", m.version`;
const MEMBERS = `
  select ${MEMBER_COLUMNS} from membership m join user_account u on u.id = m.user_id left join user_account d on d.id = m.deputy_user_id
  where m.tenant_id = app_tenant()`;

export async function readMember(transaction: Transaction, id: string): Promise<Member> {
  return found(await transaction.first<Member>(`${MEMBERS} and m.id = $1`, [id]));
}

/** Those who are there by name, then those who have left. */
export async function readMembers(transaction: Transaction): Promise<Members> {
  const items = await transaction.query<Member>(`${MEMBERS} order by m.ended_at is not null, u.name, m.id limit 1000`);
  return { items: [...items] };
}

/** What the history keeps by value; a role is no secret of a person. */
export const KEPT_OF_MEMBER = ['role', 'deputyFromOn', 'deputyToOn', 'endedAt'] as const;

const PRESENT = 'select 1 from membership where tenant_id = app_tenant() and user_id = $1 and ended_at is null';

/** Somebody else of the own company; any other id is as unknown as one that is made up. */
export async function requireColleague(
  transaction: Transaction,
  field: string,
  userId: string,
  ofUserId: string,
): Promise<void> {
  if (userId !== ofUserId && (await transaction.first(PRESENT, [userId])) !== undefined) return;
  throw fieldFault(field, 'invalid');
}

// All owners are locked, not only the others: of two owners who leave at once one must find nobody left.
const OWNERS = `select id from membership where tenant_id = app_tenant() and role = 'owner' and ended_at is null order by id for update`;

/** Without an owner nobody could ever invite or change anybody again. */
export async function requireOtherOwner(transaction: Transaction, { id, role }: Member): Promise<void> {
  if (role !== 'owner') return;
  const owners = await transaction.query<{ id: string }>(OWNERS);
  if (!owners.some((owner) => owner.id !== id)) throw new CaseworkError('last-owner');
}
