import type { DatedPaper, NewDatedPaper } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { paperOf } from './dated-papers.queries.js';

/** A paper that ends, or an appointment: its day is watched from now on. */
export async function addDatedPaper(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { kind, title, endsOn, responsible }: NewDatedPaper,
): Promise<DatedPaper> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const id = uuidv7();
    await transaction.insert('dated_paper', {
      ...{ id, ...sidesOf(visit), caseId, kind, title, endsOn },
      responsible: responsible ?? null,
      ...{ recordedBy: transaction.scope.userId, createdAt: transaction.now },
    });
    await settleDates(transaction, caseId, 'paper-added');
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, act: 'paper-added', subjectType: 'dated-paper', subjectId: id },
      after: { kind, endsOn },
    });
    return paperOf(transaction, id);
  });
}
