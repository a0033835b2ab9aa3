import type { CalendarDate, Instant, PolicyKind } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lawOfHost } from '../../law/law-of-host.js';
import { planReminders } from '../plan-reminders.js';

interface OpenRow {
  readonly id: string;
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly kind: PolicyKind;
  readonly revision: number;
  readonly dueOn: CalendarDate | null;
  readonly isProvisional: boolean;
  readonly eventOn: CalendarDate;
  readonly becameKnownAt: Instant;
}

const OPEN = `
  select d.id, d.case_id as "caseId", d.host_tenant_id as "hostTenantId", d.supplier_tenant_id as "supplierTenantId", d.kind, d.revision, d.due_on as "dueOn",
    d.is_provisional as "isProvisional", d.event_on as "eventOn", d.became_known_at as "becameKnownAt"
  from deadline d where d.host_tenant_id = $4 and d.state in ('open','not-computable')
    and ($1::text is null or d.kind = $1) and ($2::uuid is null or d.id = $2) and ($3::uuid is null or d.case_id = $3) order by d.id for update`;
const CANCEL = `
  update reminder set state = 'cancelled', cancel_reason = $3 where deadline_id = $1 and state = 'planned' and proposal_id is null and due_at > $2`;

interface Which {
  readonly kind?: PolicyKind;
  readonly deadlineId?: string;
  readonly caseId?: string;
}

/** What has not gone out yet of these deadlines is planned anew; what has, stays and is not said twice. */
export async function replanOpen(
  transaction: Transaction,
  hostTenantId: string,
  { kind, deadlineId, caseId }: Which,
  reason: 'policy-changed' | 'handed-over' = 'policy-changed',
): Promise<number> {
  const { base } = await lawOfHost(transaction, hostTenantId);
  const deadlines = await transaction.query<OpenRow>(OPEN, [
    ...[kind ?? null, deadlineId ?? null, caseId ?? null, hostTenantId],
  ]);
  for (const deadline of deadlines) {
    await transaction.query(CANCEL, [deadline.id, transaction.now, reason]);
    await planReminders(transaction, base.calendar, { ...deadline, isLaterOnly: true });
  }
  return deadlines.length;
}
