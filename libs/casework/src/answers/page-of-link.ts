import type { AnswerPage } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { arrivalPageOf, type AnswerLink } from './answer-link.js';
import { exitPageOf } from './exit-page.js';

/** The page of the question that the link was made for. */
export const pageOfLink = (transaction: Transaction, link: AnswerLink): Promise<AnswerPage> =>
  link.purpose === 'exit-question' ? exitPageOf(transaction, link) : arrivalPageOf(transaction, link);
