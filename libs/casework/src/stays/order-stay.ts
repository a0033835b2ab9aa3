import type { OrderStay, Stay } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { queueOrderMail } from '../reminders/queue-order-mail.js';
import { lockStay, type StayRow } from './lock-stay.js';
import { readStays } from './stays.queries.js';

/** Records that an authority shortened the stay or annulled the visa: its day overrides every limit, at once (S23). */
export async function orderStay(
  casework: Casework,
  actor: Actor,
  stayId: string,
  version: number,
  order: OrderStay,
): Promise<Stay> {
  return write(casework, actor, stayId, version, order);
}

/** Takes the order back, typed for the wrong person or lifted by the authority; the limits count again. */
export async function liftOrder(casework: Casework, actor: Actor, stayId: string, version: number): Promise<Stay> {
  return write(casework, actor, stayId, version, null);
}

function write(
  { unitOfWork }: Casework,
  actor: Actor,
  stayId: string,
  version: number,
  order: OrderStay | null,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    if (stay.version !== version) throw new CaseworkError('version-conflict');
    const [before] = await readStays(transaction, [stayId]);
    if (order === null && before?.order === null) throw new CaseworkError('already-done');
    if (order !== null) refuseImpossible(transaction, stay, order);
    await transaction.update('stay', stayId, version, {
      ...{ orderKind: order?.kind ?? null, orderNumber: order?.number ?? null },
      ...{ orderDecidedOn: order?.decidedOn ?? null, orderLastDayOn: order?.lastDayOn ?? null },
    });
    await settleDates(transaction, visit.id, order === null ? 'order-lifted' : 'order-recorded');
    if (order !== null) await queueOrderMail(transaction, { ...sidesOf(visit), caseId: visit.id, stayId });
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, subjectType: 'stay', subjectId: stayId },
      act: order === null ? 'order-lifted' : 'order-recorded',
      before: { order: before?.order ?? null },
      after: { order },
    });
    return found((await readStays(transaction, [stayId]))[0]);
  });
}

function refuseImpossible({ now }: Transaction, { enteredOn }: StayRow, { decidedOn, lastDayOn }: OrderStay): void {
  if (decidedOn > calendarDateIn(KAZAKHSTAN_ZONE, now)) throw fieldFault('decidedOn', 'after-today');
  if (lastDayOn < enteredOn) throw fieldFault('lastDayOn', 'before-arrival');
}
