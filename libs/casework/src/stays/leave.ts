import type { RecordExit } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { sidesOf } from '../cases/lock-case.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { takeNextVisit } from '../visits/take-next-visit.js';
import { lockStay } from './lock-stay.js';
import { settleStage } from './settle-stage.js';

/** The step inside a transaction: a person left, as the host's people or an answer by a link have it. */
export async function leave(
  transaction: Transaction,
  stayId: string,
  { leftOn, borderPoint }: Pick<RecordExit, 'leftOn' | 'borderPoint'>,
): Promise<void> {
  const { stay, visit } = await lockStay(transaction, stayId);
  if (stay.leftOn !== null) throw new CaseworkError('already-done');
  if (leftOn < stay.enteredOn) throw fieldFault('leftOn', 'before-arrival');
  if (leftOn > calendarDateIn(KAZAKHSTAN_ZONE, transaction.now)) throw fieldFault('leftOn', 'after-today');
  await transaction.update('stay', stayId, stay.version, { leftOn, exitBorderPoint: borderPoint ?? null });
  await settleStage(transaction, visit.id);
  await takeNextVisit(transaction, visit.id);
  await settlePlannedArrival(transaction, visit.id);
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
}
