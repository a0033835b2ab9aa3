import type { CaseApproval } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { requireHost } from '../companies/require-host.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { approvalOf, shownApproval } from './approval-rows.js';

/** Opens a round: one row a level, in the order of the type. What was returned is asked for again in a round of its own. */
export async function askApproval({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseApproval> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const { type, rows, whole } = await approvalOf(transaction, caseId);
    if (whole !== 'not-asked' && whole !== 'returned') throw new CaseworkError('step-not-open');
    const round = (rows[0]?.round ?? 0) + 1;
    for (const [index, approverUserId] of (type.approverIds ?? []).entries())
      await transaction.insert('approval', {
        ...{ id: uuidv7(), ...sidesOf(visit), caseId, round, level: index + 1, approverUserId, state: 'waiting' },
        ...{ recordedBy: actor.userId, createdAt: transaction.now },
      });
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, act: 'approval-asked', subjectType: 'case', subjectId: caseId },
      after: { round, levels: type.approverIds?.length ?? 0 },
    });
    return shownApproval(transaction, actor, caseId);
  });
}
