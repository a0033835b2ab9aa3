import type { CaseApproval, SetCaseType } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { requireHost } from '../companies/require-host.js';
import { shownApproval } from './approval-rows.js';
import { caseTypeOf } from './case-type-of.js';
import { noteType } from './note-type.js';

/** Another type for a case, or none: approvals follow it, plan and papers stay as they are. */
export async function setCaseType(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  choice: SetCaseType,
): Promise<CaseApproval> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const chosen = await caseTypeOf(transaction, actor, visit, choice);
    await transaction.update('visit_case', caseId, visit.version, { caseTypeId: chosen.type?.id ?? null });
    await noteType(transaction, masterKey, { ...visit, caseId }, chosen);
    return shownApproval(transaction, actor, caseId);
  });
}
