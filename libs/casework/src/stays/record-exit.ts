import type { RecordExit, Stay } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { lockStay } from './lock-stay.js';
import { settleStage } from './settle-stage.js';
import { readStays } from './stays.queries.js';

/** Records that a person left. The duty to notify the arrival does not end with it: its deadline stays as it is. */
export async function recordExit(
  { unitOfWork }: Casework,
  actor: Actor,
  stayId: string,
  { leftOn, borderPoint }: RecordExit,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    if (stay.leftOn !== null) throw new CaseworkError('already-done');
    if (leftOn < stay.enteredOn) throw fieldFault('leftOn', 'before-arrival');
    if (leftOn > calendarDateIn(KAZAKHSTAN_ZONE, transaction.now)) throw fieldFault('leftOn', 'after-today');
    await transaction.update('stay', stayId, stay.version, { leftOn, exitBorderPoint: borderPoint ?? null });
    await settleStage(transaction, visit.id);
    await settleDates(transaction, visit.id, 'exit-recorded');
    await judgeQuestions(transaction, visit);
    await appendEvent(transaction, {
      ...sidesOf(visit),
      caseId: visit.id,
      act: 'exit-recorded',
      subjectType: 'stay',
      subjectId: stayId,
      before: { leftOn: null },
      after: { leftOn, exitBorderPoint: borderPoint ?? null },
    });
    return found((await readStays(transaction, [stayId]))[0]);
  });
}
