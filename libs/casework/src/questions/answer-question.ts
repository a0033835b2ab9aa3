import type { AnswerQuestion, CaseQuestion } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { readQuestions } from './questions.queries.js';

interface QuestionRow {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly isAnswered: boolean;
}

const LOCK = `
  select host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId", case_id as "caseId", kind, answered_at is not null as "isAnswered"
  from case_question where id = $1 for update`;
const ANSWER = 'update case_question set answered_at = $2, answered_by = $3, answer = $4 where id = $1';

/** Closes a red question in somebody's own words; the first answer stands. */
export async function answerQuestion(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  { answer }: AnswerQuestion,
): Promise<CaseQuestion> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { isAnswered, kind, ...place } = found(await transaction.first<QuestionRow>(LOCK, [id]));
    if (isAnswered) throw new CaseworkError('already-done');
    await transaction.query(ANSWER, [id, transaction.now, actor.userId, answer]);
    // The words themselves stay with the question: the journal says only that it was answered.
    await appendEvent(transaction, {
      ...place,
      act: 'question-answered',
      subjectType: 'question',
      subjectId: id,
      before: { kind, isAnswered: false },
      after: { kind, isAnswered: true },
    });
    return found((await readQuestions(transaction, [id]))[0]);
  });
}
