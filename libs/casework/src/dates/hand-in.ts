import type { DeadlineExplained, HandIn } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { readDeadlinesById } from '../deadlines/read-deadline.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { isRegistration, lockDate } from './close-date.js';
import { settleDates } from './settle-dates.js';

/** S17: the technician has filed the registration, so that the housing provider is waited for; null takes it back. */
export async function handIn(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  { handedInOn }: HandIn,
): Promise<DeadlineExplained> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { date, visit } = await lockDate(transaction, id);
    if (date.state !== 'open' || !isRegistration(date)) throw new CaseworkError('already-done');
    if (handedInOn !== null && handedInOn > calendarDateIn(KAZAKHSTAN_ZONE, transaction.now))
      throw fieldFault('handedInOn', 'after-today');
    if (handedInOn !== null && handedInOn < date.eventOn) throw fieldFault('handedInOn', 'before-arrival');
    await transaction.update('deadline', id, date.version, { handedInOn });
    const act = handedInOn === null ? 'registration-taken-back' : 'registration-handed-in';
    await settleDates(transaction, visit.id, act);
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, act, subjectType: 'deadline', subjectId: id },
      after: { handedInOn },
    });
    return found((await readDeadlinesById(transaction, [id]))[0]);
  });
}
