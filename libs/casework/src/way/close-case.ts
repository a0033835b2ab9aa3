import type { CaseWay, CloseCase } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { wayOfCase } from './read-way.js';
import { requireStep, undoEnd, writeEnd } from './write-end.js';

/** Closes a case after the exit; open duties, questions and decisions keep it open. */
export async function closeCase(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  { note }: CloseCase,
): Promise<CaseWay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
    await writeEnd(transaction, masterKey, row, { kind: 'closed', note });
    return wayOfCase(transaction, caseId);
  });
}

/** Opens a closed case again; that it was closed stays in its history. */
export async function reopenCase({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseWay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
    await requireStep(transaction, caseId, 'reopen-case');
    await undoEnd(transaction, caseId);
    await appendEvent(transaction, {
      ...{ ...sidesOf(row), caseId, act: 'case-reopened', subjectType: 'case', subjectId: caseId },
      after: { stage: row.stage },
    });
    return wayOfCase(transaction, caseId);
  });
}
