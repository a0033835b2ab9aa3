import type { Transaction } from '@sapar/persistence';
import { lockCase } from '../../cases/lock-case.js';
import { CaseworkError } from '../../errors.js';
import { followDoer, requireAbleDoer } from '../follow-doer.js';
import { insertReminder } from '../insert-reminder.js';
import type { AnsweredDeadline } from './reminded-deadline.js';

/** Somebody else has the case from now on and hears of it at once; what was to come to the old doer comes to the new one. */
export async function handOverCase(
  transaction: Transaction,
  deadline: AnsweredDeadline,
  toUserId: string,
): Promise<void> {
  await requireAbleDoer(transaction, toUserId, 'toUserId');
  const visit = await lockCase(transaction, deadline.caseId);
  if (!(await transaction.update('visit_case', visit.id, visit.version, { doerUserId: toUserId })))
    throw new CaseworkError('version-conflict');
  await followDoer(transaction, deadline.hostTenantId, deadline.caseId, toUserId);
  const key = `user:${toUserId}`;
  await insertReminder(transaction, deadline, {
    ...{ threshold: 'handed-over', occurrence: transaction.now, recipientKey: key, recipientKind: 'user' },
    ...{ channel: 'email', dueAt: transaction.now, isCritical: true, recipientRole: 'doer' },
  });
}
