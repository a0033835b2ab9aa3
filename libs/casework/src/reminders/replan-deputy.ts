import type { CalendarDate, Instant, PolicyKind } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lawOfHost } from '../law/law-of-host.js';
import { planReminders } from './plan-reminders.js';

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

// A case without a doer of its own falls to a coordinator, who may be this one: planning again finds out.
const OPEN = `
  select d.id, d.case_id as "caseId", d.host_tenant_id as "hostTenantId", d.supplier_tenant_id as "supplierTenantId", d.kind, d.revision, d.due_on as "dueOn",
    d.is_provisional as "isProvisional", d.event_on as "eventOn", d.became_known_at as "becameKnownAt"
  from deadline d join visit_case c on c.id = d.case_id
  where d.host_tenant_id = $1 and d.state in ('open','not-computable') and (c.doer_user_id = $2 or c.doer_user_id is null) order by d.id for update of d`;
const CANCEL = `
  update reminder set state = 'cancelled', cancel_reason = 'deputy-changed'
  where deadline_id = $1 and state = 'planned' and recipient_role = 'deputy' and proposal_id is null`;

/** Somebody else stands in, or on other days: what has not gone out to the deputy is planned anew, all else stays. */
export async function replanDeputy(transaction: Transaction, hostTenantId: string, userId: string): Promise<void> {
  const { base } = await lawOfHost(transaction, hostTenantId);
  for (const deadline of await transaction.query<OpenRow>(OPEN, [hostTenantId, userId])) {
    await transaction.query(CANCEL, [deadline.id]);
    await planReminders(transaction, base.calendar, deadline);
  }
}
