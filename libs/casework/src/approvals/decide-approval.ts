import type { CaseApproval, DecideApproval } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { requireHost } from '../companies/require-host.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { approvalOf, decidesFor, shownApproval, takenBackBy, type ApprovalOfCase } from './approval-rows.js';

const REST = `update approval set state = 'withdrawn', version = version + 1 where case_id = $1 and round = $2 and state = 'waiting'`;
const AGAIN = `update approval set state = 'waiting', version = version + 1 where case_id = $1 and round = $2 and state = 'withdrawn'`;

/** The level whose turn it is approves, or returns the case with a reason; the levels after it are then asked no more. */
export async function decideApproval(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { decision, reason }: DecideApproval,
): Promise<CaseApproval> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const { turn } = await approvalOf(transaction, caseId);
    if (turn === null) throw new CaseworkError('step-not-open');
    if (!decidesFor(actor, turn)) throw new CaseworkError('not-allowed');
    await transaction.update('approval', turn.id, turn.version, {
      ...{ state: decision, reason: reason === '' ? null : (reason ?? null) },
      ...{ decidedBy: actor.userId, decidedAt: transaction.now },
    });
    if (decision === 'returned') await transaction.query(REST, [caseId, turn.round]);
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, subjectType: 'case', subjectId: caseId },
      ...{ act: decision === 'approved' ? 'approval-given' : 'approval-returned' },
      after: { round: turn.round, level: turn.level },
    });
    return shownApproval(transaction, actor, caseId);
  });
}

/** The way back of the last decision, for whoever made it, while nobody has decided after it. */
export async function takeBackApproval({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseApproval> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const { round, level } = await openAgain(transaction, actor, caseId, await approvalOf(transaction, caseId));
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, act: 'approval-taken-back', subjectType: 'case', subjectId: caseId },
      after: { round, level },
    });
    return shownApproval(transaction, actor, caseId);
  });
}

async function openAgain(transaction: Transaction, actor: Actor, caseId: string, { lastRound }: ApprovalOfCase) {
  const row = takenBackBy(actor, lastRound);
  if (row === null) throw new CaseworkError('step-not-open');
  await transaction.update('approval', row.id, row.version, {
    ...{ state: 'waiting', reason: null, decidedBy: null, decidedAt: null },
  });
  await transaction.query(AGAIN, [caseId, row.round]);
  return row;
}
