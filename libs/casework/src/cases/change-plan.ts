import type { ChangeArrivalPlan } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';

interface CaseRow {
  readonly host_tenant_id: string;
  readonly supplier_tenant_id: string;
  readonly version: number;
  readonly planned_arrival_on: string | null;
  readonly stays: number;
}

const CASE = `
  select host_tenant_id, supplier_tenant_id, version, planned_arrival_on, (select count(*)::int from stay s where s.case_id = c.id and s.deleted_at is null) as stays
  from visit_case c where id = $1 and deleted_at is null for update`;

const STAGES = { 'not-coming': 'cancelled', 'not-admitted': 'not-admitted' } as const;

/** The step inside a transaction: a planned arrival that has not happened is moved, or taken back with its deadline. */
export async function changePlan(transaction: Transaction, caseId: string, change: ChangeArrivalPlan): Promise<void> {
  const row = found(await transaction.first<CaseRow>(CASE, [caseId]));
  if (row.stays > 0) throw new CaseworkError('already-done');
  const sides = { hostTenantId: row.host_tenant_id, supplierTenantId: row.supplier_tenant_id };
  if (change.kind === 'later') {
    await transaction.update('visit_case', caseId, row.version, {
      plannedArrivalOn: change.plannedArrivalOn,
      stage: 'planned',
    });
    await settleDeadline(transaction, await readLaw(transaction), {
      ...{ caseId, ...sides, stayId: null, occasion: 'entry:1' },
      ...{ eventOn: change.plannedArrivalOn, isProvisional: true, reason: 'planned-arrival-moved' },
    });
  } else {
    await transaction.update('visit_case', caseId, row.version, { stage: STAGES[change.kind] });
    await withdrawDeadline(transaction, { caseId, occasion: 'entry:1', reason: change.kind });
  }
  await appendEvent(transaction, {
    ...sides,
    caseId,
    act: 'arrival-plan-changed',
    subjectType: 'case',
    subjectId: caseId,
    before: { plannedArrivalOn: row.planned_arrival_on },
    after: { kind: change.kind, ...(change.kind === 'later' ? { plannedArrivalOn: change.plannedArrivalOn } : {}) },
  });
}
