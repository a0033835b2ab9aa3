import type { CaseApproval, SetCaseType } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { requireHost } from '../companies/require-host.js';
import { fieldFault } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { shownApproval } from './approval-rows.js';

const TYPE = 'select name from case_type where id = $1 and tenant_id = app_tenant() and deleted_at is null';

/** Another type for a case, or none: approvals follow it, plan and papers stay as they are. */
export async function setCaseType(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { caseTypeId }: SetCaseType,
): Promise<CaseApproval> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const type = caseTypeId === null ? null : await transaction.first<{ name: string }>(TYPE, [caseTypeId]);
    if (type === undefined) throw fieldFault('caseTypeId', 'invalid');
    await transaction.update('visit_case', caseId, visit.version, { caseTypeId });
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, act: 'case-type-set', subjectType: 'case', subjectId: caseId },
      after: { type: type?.name ?? null },
    });
    return shownApproval(transaction, actor, caseId);
  });
}
