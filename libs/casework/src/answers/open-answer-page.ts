import type { AnswerPage } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { findLink, QUESTIONS, scopeOfLink } from './answer-link.js';
import { pageOfLink } from './page-of-link.js';

/** Shows the question of a link; changes nothing, however often it is opened. */
export async function openAnswerPage(casework: Casework, token: string): Promise<AnswerPage> {
  const link = await findLink(casework, token, QUESTIONS);
  return casework.unitOfWork.run(scopeOfLink(link), (transaction) => pageOfLink(transaction, link));
}
