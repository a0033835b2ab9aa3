import type { Transaction } from '@sapar/persistence';
import { fieldFault } from '../errors.js';
import { replanOpen } from './policies/replan-open.js';

const ABLE = `
  select 1 from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = app_tenant() and m.user_id = $1 and m.ended_at is null and u.deleted_at is null and m.role in ('owner','coordinator','hr')`;

/** A case goes to somebody of the own company who works on cases; who only reads could not act on what is due. */
export async function requireAbleDoer(transaction: Transaction, userId: string, field: string): Promise<void> {
  if ((await transaction.first(ABLE, [userId])) === undefined) throw fieldFault(field, 'invalid');
}

const OLD = `r.case_id = $1 and r.state = 'planned' and r.recipient_role = 'doer' and r.proposal_id is null and r.recipient_user_id is distinct from $2::uuid`;
const READDRESS = `
  update reminder r set recipient_user_id = $2::uuid, recipient_key = 'user:' || $2::text where ${OLD} and r.due_at <= $3
    and not exists (select 1 from reminder x where x.deadline_id = r.deadline_id and x.deadline_revision = r.deadline_revision and x.threshold = r.threshold
      and x.occurrence = r.occurrence and x.channel = r.channel and x.recipient_key = 'user:' || $2::text)`;
const CANCEL = `update reminder r set state = 'cancelled', cancel_reason = 'handed-over' where ${OLD}`;

/** What has not gone out about a case comes to whoever has it now: what is due at once, the rest as it would be planned for that person. */
export async function followDoer(
  transaction: Transaction,
  hostTenantId: string,
  caseId: string,
  doerUserId: string,
): Promise<void> {
  await transaction.query(READDRESS, [caseId, doerUserId, transaction.now]);
  await transaction.query(CANCEL, [caseId, doerUserId]);
  await replanOpen(transaction, hostTenantId, { caseId }, 'handed-over');
}
