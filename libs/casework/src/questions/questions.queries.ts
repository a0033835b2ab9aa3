import type { CaseQuestion } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';

const QUESTIONS = `
  select q.id, q.kind, q.facts, q.raised_at as "raisedAt", q.answered_at as "answeredAt", ${nameOfActor('q', 'answered_by')} as "answeredByName", q.answer, q.answer_code as "answerCode"
  from case_question q`;

/** Red questions of a case: the open ones first, then the answered, each the newest first. */
export async function readQuestionsOfCase(transaction: Transaction, caseId: string): Promise<CaseQuestion[]> {
  const order = 'where q.case_id = $1 order by q.answered_at is not null, q.raised_at desc, q.id desc limit 200';
  return [...(await transaction.query<CaseQuestion>(`${QUESTIONS} ${order}`, [caseId]))];
}

export async function readQuestions(transaction: Transaction, ids: readonly string[]): Promise<CaseQuestion[]> {
  const chosen = 'where q.id = any($1::uuid[]) order by q.raised_at, q.id';
  return [...(await transaction.query<CaseQuestion>(`${QUESTIONS} ${chosen}`, [[...ids]]))];
}
