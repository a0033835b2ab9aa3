import type { Transaction } from '@sapar/persistence';
import { lockCase } from '../../cases/lock-case.js';
import { CaseworkError, fieldFault } from '../../errors.js';
import { insertReminder } from '../insert-reminder.js';
import { replanOpen } from '../policies/replan-open.js';
import type { AnsweredDeadline } from './reminded-deadline.js';

const ABLE = `
  select 1 from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = app_tenant() and m.user_id = $1 and m.ended_at is null and u.deleted_at is null and m.role in ('owner','coordinator','hr')`;
const SENT_TO_OLD = `
  update reminder set state = 'cancelled', cancel_reason = 'handed-over'
  where case_id = $1 and state = 'planned' and recipient_role = 'doer' and proposal_id is null and recipient_user_id is distinct from $2`;

/** Somebody else has the case from now on and hears of it at once; what was to come to the old doer comes to the new one. */
export async function handOverCase(
  transaction: Transaction,
  deadline: AnsweredDeadline,
  toUserId: string,
): Promise<void> {
  if ((await transaction.first(ABLE, [toUserId])) === undefined) throw fieldFault('toUserId', 'invalid');
  const visit = await lockCase(transaction, deadline.caseId);
  if (!(await transaction.update('visit_case', visit.id, visit.version, { doerUserId: toUserId })))
    throw new CaseworkError('version-conflict');
  await transaction.query(SENT_TO_OLD, [deadline.caseId, toUserId]);
  await replanOpen(transaction, deadline.hostTenantId, { caseId: deadline.caseId }, 'handed-over');
  const key = `user:${toUserId}`;
  await insertReminder(transaction, deadline, {
    ...{ threshold: 'handed-over', occurrence: transaction.now, recipientKey: key, recipientKind: 'user' },
    ...{ channel: 'email', dueAt: transaction.now, isCritical: true, recipientRole: 'doer' },
  });
}
