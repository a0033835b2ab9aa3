import type { CorrectArrival, Stay } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { lockStay, type StayRow } from './lock-stay.js';
import { moveDeadline } from './move-deadline.js';
import { settleStage } from './settle-stage.js';
import { readStays } from './stays.queries.js';

/** Corrects a wrong arrival with a reason: the last day moves with the entry, and what was met is judged anew. */
export async function correctArrival(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  stayId: string,
  version: number,
  facts: CorrectArrival,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    if (stay.version !== version) throw new CaseworkError('version-conflict');
    refuseImpossible(transaction, stay, facts);
    const { arrivedOn: enteredOn, borderPoint, addressOfStay, basis } = facts;
    await transaction.update('stay', stayId, version, { enteredOn, borderPoint, addressOfStay, basis });
    const moved = enteredOn === stay.enteredOn ? {} : await moveDeadline(transaction, visit, stay, enteredOn);
    await settleStage(transaction, visit.id);
    await settleDates(transaction, visit.id, 'arrival-corrected');
    await judgeQuestions(transaction, visit);
    await appendCorrected(transaction, masterKey, { stay, visit }, facts, moved);
    return found((await readStays(transaction, [stayId]))[0]);
  });
}

function refuseImpossible({ now }: Transaction, { leftOn }: StayRow, { arrivedOn }: CorrectArrival): void {
  if (arrivedOn > calendarDateIn(KAZAKHSTAN_ZONE, now)) throw fieldFault('arrivedOn', 'after-today');
  if (leftOn !== null && arrivedOn > leftOn) throw fieldFault('arrivedOn', 'after-exit');
}

/** Dates and basis in the clear; reason and places under the person's key. */
async function appendCorrected(
  transaction: Transaction,
  masterKey: Buffer,
  { stay, visit }: { readonly stay: StayRow; readonly visit: CaseRow },
  facts: CorrectArrival,
  moved: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { borderPoint, addressOfStay } = stay;
  await appendEvent(transaction, {
    ...sidesOf(visit),
    caseId: visit.id,
    act: 'arrival-corrected',
    subjectType: 'stay',
    subjectId: stay.id,
    before: { enteredOn: stay.enteredOn, basis: stay.basis },
    after: { enteredOn: facts.arrivedOn, basis: facts.basis, ...moved },
    personal: {
      ...{ masterKey, technicianId: visit.technicianId },
      values: { reason: facts.reason, was: { borderPoint, addressOfStay } },
    },
  });
}
