import type { Stay } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { lockStay } from './lock-stay.js';
import { settleStage } from './settle-stage.js';
import { readStays } from './stays.queries.js';

/** Takes a wrong exit back: the person is in the country again, and the history says what had been recorded. */
export async function removeExit(
  { unitOfWork }: Casework,
  actor: Actor,
  stayId: string,
  version: number,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    if (stay.version !== version) throw new CaseworkError('version-conflict');
    if (stay.leftOn === null) throw new CaseworkError('already-done');
    await transaction.update('stay', stayId, version, { leftOn: null, exitBorderPoint: null });
    await settleStage(transaction, visit.id);
    await settlePlannedArrival(transaction, visit.id);
    await settleDates(transaction, visit.id, 'exit-removed');
    await judgeQuestions(transaction, visit);
    await appendEvent(transaction, {
      ...sidesOf(visit),
      caseId: visit.id,
      act: 'exit-removed',
      subjectType: 'stay',
      subjectId: stayId,
      before: { leftOn: stay.leftOn, exitBorderPoint: stay.exitBorderPoint },
      after: { leftOn: null },
    });
    return found((await readStays(transaction, [stayId]))[0]);
  });
}
