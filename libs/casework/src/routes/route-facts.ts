import type { Purpose } from '@sapar/contracts';
import { daysBetween, type ActivityKind, type CalendarDate, type RouteAnswers } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

/** Each purpose of a mission in the kinds that the law of entry tells apart. */
export const ACTIVITY_OF: Readonly<Record<Purpose, ActivityKind>> = {
  installation: 'install',
  assembly: 'install',
  commissioning: 'install',
  'software-set-up': 'install',
  repair: 'repair',
  maintenance: 'repair',
  'scheduled-service': 'repair',
  'warranty-service': 'repair',
  'after-sales-support': 'repair',
  diagnostics: 'repair',
  training: 'train',
};

interface Row {
  readonly hostTenantId: string;
  readonly citizenship: string;
  readonly purpose: Purpose;
  readonly hasContract: boolean;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
}

const FACTS = `
  select c.host_tenant_id as "hostTenantId", t.citizenship, m.purpose, m.contract_reference is not null as "hasContract",
    coalesce(c.planned_arrival_on, m.planned_from_on) as "fromOn", m.planned_to_on as "toOn"
  from visit_case c join mission m on m.id = c.mission_id join technician t on t.id = c.technician_id where c.id = $1 and c.deleted_at is null`;

export interface RouteFacts {
  readonly hostTenantId: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  /** The answers as the mission has them; who pays is asked. */
  readonly proposed: RouteAnswers;
}

export async function readRouteFacts(transaction: Transaction, caseId: string): Promise<RouteFacts> {
  const { hostTenantId, fromOn, toOn, purpose, citizenship, hasContract } = found(
    await transaction.first<Row>(FACTS, [caseId]),
  );
  const days = Math.max(1, daysBetween(fromOn, toOn) + 1);
  const proposed = { activity: ACTIVITY_OF[purpose], citizenship, days, payer: 'supplier', hasContract } as const;
  return { hostTenantId, fromOn, toOn, proposed };
}
