import type { CaseQuestion } from '@sapar/contracts';
import { questionsOnArrival, type ArrivalFacts, type ArrivalQuestion, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { CaseRow } from '../cases/lock-case.js';

interface StayRow {
  readonly id: string;
  readonly caseId: string;
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly basis: ArrivalFacts['basis'];
  readonly confirmedArrivalOn: CalendarDate | null;
  readonly visaValidFromOn: CalendarDate | null;
  readonly visaValidToOn: CalendarDate | null;
}
interface QuestionRow {
  readonly id: string;
  readonly stayId: string;
  readonly kind: string;
  readonly facts: ArrivalQuestion['facts'];
  readonly isOpen: boolean;
  readonly answerCode: CaseQuestion['answerCode'];
}
type Subject = Pick<CaseRow, 'hostTenantId' | 'supplierTenantId' | 'technicianId'>;

/** A question that was raised just now. */
export interface RaisedQuestion {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
}

// A difference that somebody took over with a reason was asked about then, and is not asked about again.
const CONFIRMED_ARRIVAL = `
  select f.paper_arrived_on from filing f join migration_notification n on n.id = f.notification_id
  where n.stay_id = s.id and n.progress = 'confirmed' and f.kind = 'confirmed' and not exists (select 1 from filing r where r.replaces_id = f.id)
    and not (f.accepted_reason is not null and exists (
      select 1 from jsonb_array_elements(f.differences) d where d->>'field' = 'arrived-on' and d->>'inCase' = s.entered_on::text))
  order by f.recorded_at desc limit 1`;

// Only stays with this host: what a person did at another company is none of its business, whoever asks.
const STAYS = `
  select s.id, s.case_id as "caseId", s.entered_on as "enteredOn", s.left_on as "leftOn", s.basis, c.visa_valid_from_on as "visaValidFromOn", c.visa_valid_to_on as "visaValidToOn",
    (${CONFIRMED_ARRIVAL}) as "confirmedArrivalOn"
  from stay s join visit_case c on c.id = s.case_id where c.technician_id = $1 and c.host_tenant_id = $2 and s.deleted_at is null and c.deleted_at is null
  order by s.entered_on, s.id`;
const QUESTIONS = `
  select id, stay_id as "stayId", kind, facts, answered_at is null as "isOpen", answer_code as "answerCode" from case_question
  where stay_id = any($1::uuid[]) order by raised_at, id`;
const CLOSE = `update case_question set answered_at = $2, answered_by = $3, answer_code = $4 where id = $1 and answered_at is null`;

/**
 * The step inside a transaction: holds all stays of a person at this host against each other and against the visa.
 * Raises what does not fit, and closes with a code what fits by now; an answer that a person gave stands.
 */
export async function judgeQuestions(transaction: Transaction, subject: Subject): Promise<readonly RaisedQuestion[]> {
  const stays = await transaction.query<StayRow>(STAYS, [subject.technicianId, subject.hostTenantId]);
  const known = await transaction.query<QuestionRow>(QUESTIONS, [stays.map((stay) => stay.id)]);
  const raised: RaisedQuestion[] = [];
  for (const [index, stay] of stays.entries()) {
    const due = questionsOf(stay, stays.slice(0, index));
    const own = known.filter((question) => question.stayId === stay.id);
    await closeOutdated(transaction, own, due);
    for (const question of due.filter((one) => !isSettled(own, one)))
      raised.push(await raise(transaction, subject, stay, question));
  }
  return raised;
}

const questionsOf = (stay: StayRow, earlierStays: readonly StayRow[]): readonly ArrivalQuestion[] =>
  questionsOnArrival({
    arrivedOn: stay.enteredOn,
    confirmedArrivalOn: stay.confirmedArrivalOn,
    basis: stay.basis,
    visa: { validFromOn: stay.visaValidFromOn, validToOn: stay.visaValidToOn },
    earlierStays,
  });

/** Asked about already, and still open or answered by a person; a question that closed by itself may come again. */
const isSettled = (own: readonly QuestionRow[], due: ArrivalQuestion): boolean =>
  own.some((question) => isSame(question, due) && (question.isOpen || question.answerCode === null));

async function closeOutdated(
  transaction: Transaction,
  own: readonly QuestionRow[],
  due: readonly ArrivalQuestion[],
): Promise<void> {
  for (const question of own.filter((one) => one.isOpen && !due.some((other) => isSame(one, other)))) {
    const code = due.some((one) => one.kind === question.kind) ? 'facts-changed' : 'fits-now';
    await transaction.query(CLOSE, [question.id, transaction.now, transaction.scope.userId, code]);
  }
}

async function raise(
  transaction: Transaction,
  { hostTenantId, supplierTenantId }: Subject,
  { id: stayId, caseId }: StayRow,
  { kind, facts }: ArrivalQuestion,
): Promise<RaisedQuestion> {
  const id = uuidv7();
  await transaction.insert('case_question', {
    ...{ id, hostTenantId, supplierTenantId, caseId, stayId, kind, facts },
    raisedAt: transaction.now,
  });
  return { id, caseId, kind };
}

/** Questions about an entry that was taken back have nothing left to ask. */
export async function closeQuestionsOf(transaction: Transaction, stayId: string): Promise<void> {
  const known = await transaction.query<QuestionRow>(QUESTIONS, [[stayId]]);
  for (const question of known.filter((one) => one.isOpen))
    await transaction.query(CLOSE, [question.id, transaction.now, transaction.scope.userId, 'stay-removed']);
}

interface Asked {
  readonly kind: string;
  readonly facts: ArrivalQuestion['facts'];
}

const isSame = (left: Asked, right: Asked): boolean =>
  left.kind === right.kind && textOf(left.facts) === textOf(right.facts);

const textOf = (facts: ArrivalQuestion['facts']): string =>
  JSON.stringify(Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1)));
