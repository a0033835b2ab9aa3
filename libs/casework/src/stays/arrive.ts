import type { RecordArrival } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, questionsOnArrival, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';

interface CaseRow {
  readonly host_tenant_id: string;
  readonly supplier_tenant_id: string;
  readonly technician_id: string;
  readonly version: number;
  readonly visa_valid_from_on: CalendarDate | null;
  readonly visa_valid_to_on: CalendarDate | null;
}
interface StayRow {
  readonly case_id: string;
  readonly entered_on: CalendarDate;
  readonly left_on: CalendarDate | null;
}

export interface ArrivalResult {
  readonly stayId: string;
  readonly deadlineId: string;
  readonly questions: readonly string[];
}

/**
 * The step inside a transaction: saves the arrival, starts the clock, raises what does not fit as questions. What has
 * happened is never refused; only a day after today in Kazakhstan is.
 */
export async function arrive(transaction: Transaction, caseId: string, facts: RecordArrival): Promise<ArrivalResult> {
  const row = found(
    await transaction.first<CaseRow>('select * from visit_case where id = $1 and deleted_at is null for update', [
      caseId,
    ]),
  );
  if (facts.arrivedOn > calendarDateIn(KAZAKHSTAN_ZONE, transaction.now)) throw fieldFault('arrivedOn', 'after-today');
  const sides = { hostTenantId: row.host_tenant_id, supplierTenantId: row.supplier_tenant_id };
  const stays = await transaction.query<StayRow>(
    'select s.case_id, s.entered_on, s.left_on from stay s join visit_case c on c.id = s.case_id where c.technician_id = $1 and s.deleted_at is null',
    [row.technician_id],
  );
  const ordinal = stays.filter((stay) => stay.case_id === caseId).length + 1;
  const stayId = await insertStay(transaction, { ...sides, caseId, ordinal }, facts);
  const deadlineId = await settleDeadline(transaction, await readLaw(transaction), {
    caseId,
    ...sides,
    stayId,
    occasion: `entry:${String(ordinal)}`,
    eventOn: facts.arrivedOn,
    isProvisional: false,
    reason: 'arrival-recorded',
  });
  await transaction.insert('migration_notification', {
    ...{ id: uuidv7(), ...sides, caseId, stayId, deadlineId },
    progress: 'none',
    createdAt: transaction.now,
  });
  const questions = await raiseQuestions(transaction, { ...sides, caseId, stayId }, row, facts, stays);
  await transaction.update('visit_case', caseId, row.version, { stage: 'arrived', basis: facts.basis });
  await appendEvent(transaction, {
    ...sides,
    caseId,
    act: 'arrival-recorded',
    subjectType: 'stay',
    subjectId: stayId,
    after: { enteredOn: facts.arrivedOn, deadlineId, questions },
  });
  return { stayId, deadlineId, questions };
}

interface Subject {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly caseId: string;
  readonly stayId: string;
}

async function raiseQuestions(
  transaction: Transaction,
  subject: Subject,
  row: CaseRow,
  facts: RecordArrival,
  stays: readonly StayRow[],
): Promise<readonly string[]> {
  const questions = questionsOnArrival({
    arrivedOn: facts.arrivedOn,
    basis: facts.basis,
    visa: { validFromOn: row.visa_valid_from_on, validToOn: row.visa_valid_to_on },
    earlierStays: stays.map((stay) => ({ enteredOn: stay.entered_on, leftOn: stay.left_on })),
  });
  for (const question of questions) {
    await transaction.insert('case_question', {
      id: uuidv7(),
      ...subject,
      kind: question.kind,
      facts: question.facts,
      raisedAt: transaction.now,
    });
  }
  return questions.map((question) => question.kind);
}

async function insertStay(
  transaction: Transaction,
  place: Omit<Subject, 'stayId'> & { readonly ordinal: number },
  facts: RecordArrival,
): Promise<string> {
  const id = uuidv7();
  await transaction.insert('stay', {
    id,
    ...place,
    enteredOn: facts.arrivedOn,
    borderPoint: facts.borderPoint,
    addressOfStay: facts.addressOfStay,
    basis: facts.basis,
    recordedBy: transaction.scope.userId,
    createdAt: transaction.now,
  });
  return id;
}
