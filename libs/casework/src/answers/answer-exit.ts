import type { GiveAnswer } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import { settleDates } from '../dates/settle-dates.js';
import { fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { leave } from '../stays/leave.js';
import { isPlausiblePlan, type AnswerLink } from './answer-link.js';

const STAY = 'select stay_id from deadline where id = $1';

/** The step inside a transaction: left on a day, leaves on another, or nobody knows; the last changes nothing but the history. */
export async function answerExit(transaction: Transaction, link: AnswerLink, answer: GiveAnswer): Promise<void> {
  const visit = await lockCase(transaction, link.case_id);
  if (answer.kind === 'left') {
    const { stay_id: stayId } = found(await transaction.first<{ stay_id: string }>(STAY, [link.deadline_id]));
    await leave(transaction, stayId, answer);
  } else if (answer.kind === 'staying') {
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const { plannedExitOn } = answer;
    if (plannedExitOn <= today || !isPlausiblePlan(plannedExitOn, today)) throw fieldFault('plannedExitOn', 'invalid');
    await transaction.update('visit_case', visit.id, visit.version, { plannedExitOn });
    await settleDates(transaction, visit.id, 'planned-exit-moved');
  } else if (answer.kind !== 'unknown') throw fieldFault('kind', 'invalid');
  await appendEvent(transaction, {
    ...{ ...sidesOf(visit), caseId: visit.id, act: 'exit-question-answered' },
    ...{ subjectType: 'deadline', subjectId: link.deadline_id },
    after: { kind: answer.kind, on: dayOf(answer), linkId: link.id, contactId: link.contact_id },
  });
}

function dayOf(answer: GiveAnswer): string | null {
  if (answer.kind === 'left') return answer.leftOn;
  return answer.kind === 'staying' ? answer.plannedExitOn : null;
}
