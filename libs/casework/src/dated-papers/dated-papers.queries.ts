import type { DatedPaper } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { lockCase, type CaseRow } from '../cases/lock-case.js';
import { found } from '../errors.js';
import { nameOfActor } from '../events/name-of-actor.js';

const PAPERS = `
  select p.id, p.case_id as "caseId", p.kind, p.title, p.ends_on as "endsOn", p.responsible, p.created_at as "recordedAt", ${nameOfActor('p', 'recorded_by')} as "recordedByName",
    p.deleted_at is not null as "isRemoved", p.version
  from dated_paper p`;

/** Papers of a case by their day; removed ones stay in the list and say so. */
export const readPapersOfCase = async (transaction: Transaction, caseId: string): Promise<DatedPaper[]> => [
  ...(await transaction.query<DatedPaper>(`${PAPERS} where p.case_id = $1 order by p.ends_on, p.id`, [caseId])),
];

export const paperOf = async (transaction: Transaction, id: string): Promise<DatedPaper> =>
  found(await transaction.first<DatedPaper>(`${PAPERS} where p.id = $1`, [id]));

/** Holds the case of a paper first, as every act does, then reads the paper. */
export async function lockPaper(
  transaction: Transaction,
  id: string,
): Promise<{ readonly paper: DatedPaper; readonly visit: CaseRow }> {
  const { caseId } = await paperOf(transaction, id);
  const visit = await lockCase(transaction, caseId);
  return { visit, paper: await paperOf(transaction, id) };
}
