import type { DatedPaper } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { requireVersion } from '../changes.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lockPaper, paperOf } from './dated-papers.queries.js';

/** Takes a paper away with its date. */
export const removeDatedPaper = (casework: Casework, actor: Actor, id: string, version: number): Promise<DatedPaper> =>
  setRemoved(casework, actor, { id, version, isRemoved: true });

/** The way back: its day is watched again. */
export const restoreDatedPaper = (casework: Casework, actor: Actor, id: string, version: number): Promise<DatedPaper> =>
  setRemoved(casework, actor, { id, version, isRemoved: false });

interface Wanted {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
}

async function setRemoved(
  { unitOfWork }: Casework,
  actor: Actor,
  { id, version, isRemoved }: Wanted,
): Promise<DatedPaper> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { paper, visit } = await lockPaper(transaction, id);
    if (paper.isRemoved === isRemoved) throw new CaseworkError('already-done');
    requireVersion(paper, version);
    const act = isRemoved ? 'paper-removed' : 'paper-restored';
    await transaction.update('dated_paper', id, version, { deletedAt: isRemoved ? transaction.now : null });
    await settleDates(transaction, visit.id, act);
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, act, subjectType: 'dated-paper', subjectId: id },
      after: { kind: paper.kind, endsOn: paper.endsOn },
    });
    return paperOf(transaction, id);
  });
}
