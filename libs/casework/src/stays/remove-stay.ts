import type { Stay } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { hasStay, sidesOf, type CaseRow } from '../cases/lock-case.js';
import { occasionOf, plannedOccasion } from '../cases/next-entry.js';
import type { Casework } from '../casework.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';
import { occasionsOfMovements } from '../movements/settle-movement.js';
import { closeQuestionsOf, judgeQuestions } from '../questions/judge-questions.js';
import { lockStay, type StayRow } from './lock-stay.js';
import { settleStage } from './settle-stage.js';
import { readRemovedStays } from './stays.queries.js';

/** Something has been sent to the authority for this entry: it cannot be unsaid, only corrected. */
const FILED = `
  select 1 from filing f join migration_notification n on n.id = f.notification_id
  where n.stay_id = $1 and f.kind in ('submitted','confirmed') limit 1`;

/** Takes back an entry that never was, such as one recorded twice: its deadline is withdrawn and its reminders stop. */
export async function removeStay(
  { unitOfWork }: Casework,
  actor: Actor,
  stayId: string,
  version: number,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    if (stay.version !== version) throw new CaseworkError('version-conflict');
    if ((await transaction.first(FILED, [stayId])) !== undefined) throw new CaseworkError('stay-filed');
    await transaction.update('stay', stayId, version, { deletedAt: transaction.now });
    for (const occasion of [occasionOf(stay.ordinal), ...(await occasionsOfMovements(transaction, stayId))])
      await withdrawDeadline(transaction, { caseId: visit.id, occasion, reason: 'stay-removed' });
    await closeQuestionsOf(transaction, stayId);
    await returnToPlan(transaction, visit);
    await settleDates(transaction, visit.id, 'stay-removed');
    await judgeQuestions(transaction, visit);
    await appendRemoved(transaction, visit, stay);
    return found((await readRemovedStays(transaction, visit.id)).find(({ id }) => id === stayId));
  });
}

/** Who has no entry left has not arrived: a planned day is asked about again. */
async function returnToPlan(transaction: Transaction, visit: CaseRow): Promise<void> {
  await settleStage(transaction, visit.id);
  if (await hasStay(transaction, visit.id)) return settlePlannedArrival(transaction, visit.id);
  if (visit.plannedArrivalOn === null) return;
  await settleDeadline(transaction, await readLaw(transaction), {
    ...{ caseId: visit.id, ...sidesOf(visit), stayId: null },
    ...{ occasion: await plannedOccasion(transaction, visit.id), eventOn: visit.plannedArrivalOn },
    ...{ isProvisional: true, reason: 'stay-removed' },
  });
}

const appendRemoved = (transaction: Transaction, visit: CaseRow, { id, enteredOn, leftOn }: StayRow): Promise<void> =>
  appendEvent(transaction, {
    ...sidesOf(visit),
    caseId: visit.id,
    act: 'stay-removed',
    subjectType: 'stay',
    subjectId: id,
    before: { enteredOn, leftOn },
    after: {},
  });
