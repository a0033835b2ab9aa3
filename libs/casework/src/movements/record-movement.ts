import type { Movement, RecordMovement } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lockStay, type StayRow } from '../stays/lock-stay.js';
import { movementOf } from './movements.queries.js';
import { settleMovement } from './settle-movement.js';

const NEXT = 'select coalesce(max(ordinal), 0) + 1 as next from movement where case_id = $1';

/** Another address during a stay, for good or for a trip: its notification is due like that of an arrival. */
export async function recordMovement(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  stayId: string,
  facts: RecordMovement,
): Promise<Movement> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    refuseImpossible(transaction, stay, facts);
    const ordinal = (await transaction.first<{ next: number }>(NEXT, [visit.id]))?.next ?? 1;
    const id = await insert(transaction, visit, { stayId, ordinal }, facts);
    const movement = { id, stayId, ordinal, kind: facts.kind, movedOn: facts.movedOn, returnsOn: returnsOnOf(facts) };
    await settleMovement(transaction, visit, movement, 'movement-recorded');
    await settleDates(transaction, visit.id, 'movement-recorded');
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, act: 'movement-recorded', subjectType: 'movement', subjectId: id },
      after: { kind: facts.kind, movedOn: facts.movedOn, returnsOn: returnsOnOf(facts) },
      personal: { masterKey, technicianId: visit.technicianId, values: { addressOfStay: facts.addressOfStay } },
    });
    return found(await movementOf(transaction, id));
  });
}

const returnsOnOf = (facts: RecordMovement) => (facts.kind === 'trip' ? facts.returnsOn : null);

function refuseImpossible({ now }: Transaction, { enteredOn, leftOn }: StayRow, facts: RecordMovement): void {
  if (facts.movedOn > calendarDateIn(KAZAKHSTAN_ZONE, now)) throw fieldFault('movedOn', 'after-today');
  if (facts.movedOn < enteredOn) throw fieldFault('movedOn', 'before-arrival');
  if (leftOn !== null && facts.movedOn > leftOn) throw fieldFault('movedOn', 'after-exit');
  if (facts.kind === 'trip' && facts.returnsOn < facts.movedOn) throw fieldFault('returnsOn', 'end-before-start');
}

interface Place {
  readonly stayId: string;
  readonly ordinal: number;
}

async function insert(transaction: Transaction, visit: CaseRow, place: Place, facts: RecordMovement): Promise<string> {
  const id = uuidv7();
  await transaction.insert('movement', {
    ...{ id, ...sidesOf(visit), caseId: visit.id, ...place, kind: facts.kind, movedOn: facts.movedOn },
    ...{ returnsOn: returnsOnOf(facts), addressOfStay: facts.addressOfStay },
    ...{ recordedBy: transaction.scope.userId, createdAt: transaction.now },
  });
  return id;
}
