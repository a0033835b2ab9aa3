import type { CaseWay } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf, type CaseRow } from '../cases/lock-case.js';
import { plannedOccasion } from '../cases/next-entry.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';
import { wayOfCase } from './read-way.js';
import { requireStep, undoEnd } from './write-end.js';

/** Takes an end back: the case stands where its facts have it, with the planned day that it had. */
export async function resumeCase({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseWay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    await requireStep(transaction, caseId, 'resume-case');
    await putBack(transaction, row);
    return wayOfCase(transaction, caseId);
  });
}

/** The step inside a transaction: plan, provisional deadline and watched dates as they were before the end. */
export async function putBack(transaction: Transaction, row: CaseRow): Promise<void> {
  const undone = await undoEnd(transaction, row.id);
  const plannedArrivalOn = undone?.plannedArrivalOn ?? null;
  await transaction.update('visit_case', row.id, row.version, { plannedArrivalOn, stage: 'planned' });
  if (plannedArrivalOn !== null)
    await settleDeadline(transaction, await readLaw(transaction), {
      ...{ caseId: row.id, ...sidesOf(row), stayId: null, occasion: await plannedOccasion(transaction, row.id) },
      ...{ eventOn: plannedArrivalOn, isProvisional: true, reason: 'planned-arrival' },
    });
  await settleDates(transaction, row.id, 'case-resumed');
  await appendEvent(transaction, {
    ...{ ...sidesOf(row), caseId: row.id, act: 'case-resumed', subjectType: 'case', subjectId: row.id },
    before: { stage: row.stage, kind: undone?.kind ?? null },
    after: { stage: 'planned', plannedArrivalOn },
  });
}
