import type { Stay } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import { occasionOf, plannedOccasion } from '../cases/next-entry.js';
import type { Casework } from '../casework.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';
import { settleMovementsOf } from '../movements/settle-movement.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { lockRemovedStay } from './lock-stay.js';
import { settleStage } from './settle-stage.js';
import { readStays } from './stays.queries.js';

/** Puts a removed entry back: its clock runs again from the day of entry, and what does not fit is asked about. */
export async function restoreStay(
  { unitOfWork }: Casework,
  actor: Actor,
  stayId: string,
  version: number,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockRemovedStay(transaction, stayId);
    if (stay.version !== version) throw new CaseworkError('version-conflict');
    await transaction.update('stay', stayId, version, { deletedAt: null });
    await withdrawDeadline(transaction, {
      ...{ caseId: visit.id, occasion: await plannedOccasion(transaction, visit.id), reason: 'stay-restored' },
    });
    await settleDeadline(transaction, await readLaw(transaction), {
      ...{ caseId: visit.id, ...sidesOf(visit), stayId, occasion: occasionOf(stay.ordinal) },
      ...{ eventOn: stay.enteredOn, isProvisional: false, reason: 'stay-restored' },
    });
    await settleMovementsOf(transaction, visit, stayId, 'stay-restored');
    await settleStage(transaction, visit.id);
    await settlePlannedArrival(transaction, visit.id);
    await settleDates(transaction, visit.id, 'stay-restored');
    await judgeQuestions(transaction, visit);
    await appendEvent(transaction, {
      ...sidesOf(visit),
      caseId: visit.id,
      act: 'stay-restored',
      subjectType: 'stay',
      subjectId: stayId,
      after: { enteredOn: stay.enteredOn, leftOn: stay.leftOn },
    });
    return found((await readStays(transaction, [stayId]))[0]);
  });
}
