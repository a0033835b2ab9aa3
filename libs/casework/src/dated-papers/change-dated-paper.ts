import type { ChangeDatedPaper, DatedPaper } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { requireVersion } from '../changes.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lockPaper, paperOf } from './dated-papers.queries.js';

/** The paper as it is to be; its date moves with it. */
export async function changeDatedPaper(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { kind, title, endsOn, responsible }: ChangeDatedPaper,
): Promise<DatedPaper> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { paper, visit } = await lockPaper(transaction, id);
    if (paper.isRemoved) throw new CaseworkError('already-done');
    requireVersion(paper, version);
    await transaction.update('dated_paper', id, version, {
      ...{ kind, title, endsOn, responsible: responsible ?? null },
    });
    await settleDates(transaction, visit.id, 'paper-changed');
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, act: 'paper-changed', subjectType: 'dated-paper', subjectId: id },
      ...{ before: { kind: paper.kind, endsOn: paper.endsOn }, after: { kind, endsOn } },
    });
    return paperOf(transaction, id);
  });
}
