import type { CalendarDate, StepChange } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

export interface OpenRow {
  readonly id: string;
  readonly caseId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly revision: number;
  readonly eventOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly isProvisional: boolean;
  readonly subject: string | null;
  readonly ruleVersion: string;
  readonly convention: string;
  readonly calendarVersion: string | null;
  readonly openProposalId: string | null;
}

/** What was proposed for this revision of an affected row last. */
export interface Compared {
  readonly id: string;
  readonly proposalState: 'open' | 'accepted' | 'declined' | 'outdated' | null;
  readonly proposedDueOn: CalendarDate | null;
  readonly proposedChanges: readonly StepChange[] | null;
}

const BATCH = 2000;

/** Two acts on one company's law at once queue here: a recount would propose twice, a day be confirmed twice. */
export const holdLaw = (transaction: Transaction, hostTenantId: string): Promise<unknown> =>
  transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [hostTenantId]);

const OPEN = `
  select d.id, d.case_id as "caseId", d.host_tenant_id as "hostTenantId", d.supplier_tenant_id as "supplierTenantId", d.revision, d.event_on as "eventOn",
    d.due_on as "dueOn", d.is_provisional as "isProvisional", d.subject, r.rule_version as "ruleVersion", r.convention, r.calendar_version as "calendarVersion",
    p.id as "openProposalId"
  from deadline d join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision
  left join deadline_proposal p on p.deadline_id = d.id and p.state = 'open'
  where d.host_tenant_id = $1 and d.state in ('open','not-computable') and d.kind = 'arrival-notification'
    and ($2::uuid[] is null or d.id = any($2)) and (coalesce(d.due_on, '0001-01-01'::date), d.id) > ($3::date, $4::uuid)
  order by coalesce(d.due_on, '0001-01-01'::date), d.id limit ${String(BATCH)}`;

/** Open deadlines of a host in batches, so that any number of them needs the memory of one. */
export async function* openRows(
  transaction: Transaction,
  hostTenantId: string,
  only: readonly string[] | null,
): AsyncGenerator<readonly OpenRow[]> {
  let after = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = await transaction.query<OpenRow>(OPEN, [hostTenantId, only, ...after]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < BATCH) return;
    after = [last.dueOn ?? '0001-01-01', last.id];
  }
}

const COMPARED = `
  select d.id, p.state as "proposalState", p.new_due_on as "proposedDueOn", p.changes as "proposedChanges"
  from deadline d
  left join lateral (select state, new_due_on, changes from deadline_proposal x where x.deadline_id = d.id and x.revision = d.revision order by x.id desc limit 1) p on true
  where d.id = any($1)`;

export async function readCompared(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Compared>> {
  const rows = ids.length === 0 ? [] : await transaction.query<Compared>(COMPARED, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
