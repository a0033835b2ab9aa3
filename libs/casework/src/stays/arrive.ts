import type { RecordArrival } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import { nextEntry, occasionOf } from '../cases/next-entry.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { fieldFault } from '../errors.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';
import { judgeQuestions, type RaisedQuestion } from '../questions/judge-questions.js';
import { settleStage } from './settle-stage.js';

/** What an arrival has made, by id. */
export interface Arrival {
  readonly caseId: string;
  readonly stayId: string;
  readonly deadlineId: string;
  /** What does not fit in this case since. */
  readonly questions: readonly RaisedQuestion[];
}

/**
 * The step inside a transaction: saves the arrival, starts the clock, raises what does not fit as questions. What has
 * happened is never refused; only a day after today in Kazakhstan is.
 */
export async function arrive(transaction: Transaction, caseId: string, facts: RecordArrival): Promise<Arrival> {
  const visit = await lockCase(transaction, caseId);
  refuseLater(facts, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  const sides = sidesOf(visit);
  const ordinal = await nextEntry(transaction, caseId);
  const stayId = await insertStay(transaction, { ...sides, caseId, ordinal }, facts);
  const deadlineId = await settleDeadline(transaction, await readLaw(transaction), {
    ...{ caseId, ...sides, stayId, occasion: occasionOf(ordinal) },
    ...{ eventOn: facts.arrivedOn, isProvisional: false, reason: 'arrival-recorded' },
  });
  await transaction.insert('migration_notification', {
    ...{ id: uuidv7(), ...sides, caseId, stayId, deadlineId },
    progress: 'none',
    createdAt: transaction.now,
  });
  await transaction.update('visit_case', caseId, visit.version, { basis: facts.basis });
  await settleStage(transaction, caseId);
  await settlePlannedArrival(transaction, caseId);
  await settleDates(transaction, caseId, 'arrival-recorded');
  const raised = await judgeQuestions(transaction, visit);
  const questions = raised.filter((question) => question.caseId === caseId);
  await appendEvent(transaction, {
    ...sides,
    caseId,
    act: 'arrival-recorded',
    subjectType: 'stay',
    subjectId: stayId,
    after: {
      enteredOn: facts.arrivedOn,
      atHostOn: facts.atHostOn ?? null,
      deadlineId,
      questions: questions.map((question) => question.kind),
    },
  });
  return { caseId, stayId, deadlineId, questions };
}

/** What has not happened yet is no arrival, and nobody is at the host before the crossing. */
export function refuseLater(
  { arrivedOn, atHostOn }: Pick<RecordArrival, 'arrivedOn' | 'atHostOn'>,
  today: CalendarDate,
): void {
  if (arrivedOn > today) throw fieldFault('arrivedOn', 'after-today');
  if (atHostOn === undefined) return;
  if (atHostOn > today) throw fieldFault('atHostOn', 'after-today');
  if (atHostOn < arrivedOn) throw fieldFault('atHostOn', 'before-arrival');
}

interface Place {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly caseId: string;
  readonly ordinal: number;
}

async function insertStay(transaction: Transaction, place: Place, facts: RecordArrival): Promise<string> {
  const id = uuidv7();
  await transaction.insert('stay', {
    id,
    ...place,
    enteredOn: facts.arrivedOn,
    atHostOn: facts.atHostOn ?? null,
    borderPoint: facts.borderPoint,
    addressOfStay: facts.addressOfStay,
    basis: facts.basis,
    recordedBy: transaction.scope.userId,
    createdAt: transaction.now,
  });
  return id;
}
