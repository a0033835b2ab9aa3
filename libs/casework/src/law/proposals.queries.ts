import type { DeadlineProposal, ProposalQuery } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { CaseworkError } from '../errors.js';
import { decodeCursor, pageOfRows } from '../keyset.js';

const LIST = `
  select p.id, p.state, p.deadline_id as "deadlineId", d.kind, d.subject, p.case_id as "caseId", t.display_name as "technicianName", m.reference as "missionReference",
    s.name as "siteName", p.old_due_on as "oldDueOn", p.new_due_on as "newDueOn", p.cause, p.changes, p.created_at as "createdAt",
    p.decided_name as "decidedName", p.decided_at as "decidedAt", p.decided_reason as "decidedReason"
  from deadline_proposal p join deadline d on d.id = p.deadline_id join visit_case c on c.id = p.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
  join site s on s.id = m.site_id
  where p.state = any($1) and ($2::uuid is null or p.id < $2) order by p.id desc limit $3`;

/** What the change moves: both companies of a case read it, only the host decides. */
export async function listProposals(
  { unitOfWork }: Casework,
  actor: Actor,
  { state, cursor, limit }: ProposalQuery,
): Promise<Page<DeadlineProposal>> {
  const after = decodeCursor(cursor, ['uuid'])?.[0] ?? null;
  const states = state === 'open' ? ['open'] : ['accepted', 'declined'];
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await transaction.query<DeadlineProposal>(LIST, [states, after, limit + 1]);
    return pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [row.id],
    );
  });
}

/** A proposal with the deadline behind it, held until the end of the transaction. */
export interface HeldProposal {
  readonly id: string;
  readonly state: DeadlineProposal['state'];
  readonly version: number;
  readonly revision: number;
  readonly newDueOn: CalendarDate | null;
  readonly deadlineId: string;
  readonly kind: string;
  readonly deadlineVersion: number;
  readonly deadlineRevision: number;
  readonly deadlineState: string;
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly stayId: string | null;
  readonly occasion: string;
  readonly eventOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly isProvisional: boolean;
  readonly subject: string | null;
}

const HELD = `
  select p.id, p.state, p.version, p.revision, p.new_due_on as "newDueOn", d.id as "deadlineId", d.kind, d.version as "deadlineVersion", d.revision as "deadlineRevision", d.state as "deadlineState",
    d.case_id as "caseId", d.host_tenant_id as "hostTenantId", d.supplier_tenant_id as "supplierTenantId", d.stay_id as "stayId", d.occasion,
    d.event_on as "eventOn", d.due_on as "dueOn", d.is_provisional as "isProvisional", d.subject
  from deadline_proposal p join deadline d on d.id = p.deadline_id where p.id = any($1) and p.host_tenant_id = $2 order by p.id for update`;

/** All the proposals asked for, of this host; one that is not there refuses them all. */
export async function holdProposals(
  transaction: Transaction,
  hostTenantId: string,
  ids: readonly string[],
): Promise<readonly HeldProposal[]> {
  const wanted = [...new Set(ids)];
  const rows = await transaction.query<HeldProposal>(HELD, [wanted, hostTenantId]);
  if (rows.length < wanted.length) throw new CaseworkError('not-found');
  return rows;
}

export const isStillOpen = ({ state, revision, deadlineRevision, deadlineState }: HeldProposal): boolean =>
  state === 'open' && revision === deadlineRevision && ['open', 'not-computable'].includes(deadlineState);
