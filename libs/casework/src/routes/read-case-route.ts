import type { CaseRoute } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readRouteFacts } from './route-facts.js';

type Decision = NonNullable<CaseRoute['decision']>;
type Answers = Pick<Decision, 'activity' | 'days' | 'payer' | 'hasContract'>;
type Row = Omit<Decision, keyof Answers> & { readonly answers: Answers & { readonly citizenship: string } };

const SIGNED = `
  select id, route, verdict, answers, reason, signed_name as "signedName", signed_at as "signedAt", version
  from route_decision where case_id = $1 and withdrawn_at is null`;

/** The route that was signed for a case, and the answers for a new screening. */
export async function readCaseRoute({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseRoute> {
  return unitOfWork.run(scopeOf(actor), (transaction) => routeOfCase(transaction, caseId));
}

/** The same inside a transaction. */
export async function routeOfCase(transaction: Transaction, caseId: string): Promise<CaseRoute> {
  const { proposed } = await readRouteFacts(transaction, caseId);
  const row = await transaction.first<Row>(SIGNED, [caseId]);
  const { activity, days, payer, hasContract } = proposed;
  return {
    decision: row === undefined ? null : decisionOf(row),
    isOutdated:
      row !== undefined && (row.answers.activity !== activity || row.answers.citizenship !== proposed.citizenship),
    proposed: { activity, days, payer, hasContract },
  };
}

function decisionOf({ answers, ...row }: Row): Decision {
  const { activity, days, payer, hasContract } = answers;
  return { ...row, activity, days, payer, hasContract };
}
