import type { CaseDetail, ChangeArrivalPlan } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changePlan } from './change-plan.js';
import { readCaseDetail } from './read-case.js';

/** Answers a planned arrival that has not happened: it comes later, or not at all. */
export async function changeArrivalPlan(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  change: ChangeArrivalPlan,
): Promise<CaseDetail> {
  await unitOfWork.run(scopeOf(actor), async (transaction) => {
    await changePlan(transaction, masterKey, caseId, change);
    return null;
  });
  // Read afterwards and outside the attempt: what is kept beside its key shall not be the whole case.
  const { tenantId, userId } = actor;
  return unitOfWork.run({ tenantId, userId }, (transaction) => readCaseDetail(transaction, masterKey, caseId));
}
