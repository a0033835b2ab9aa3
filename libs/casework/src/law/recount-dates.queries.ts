import type { VisitStep } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { RecountTask } from './recount-task.js';

const BATCH = 500;
/** Kinds of dates that are counted in working days. */
const BY_WORKING_DAYS = [
  ...['invitation-filing', 'invitation-ready', 'supplier-papers', 'overrun-decision', 'registration-after-move'],
];

/** Closed cases keep the old rule: they are never read. */
const LIVE = `
  select c.id from visit_case c where c.host_tenant_id = $1 and c.deleted_at is null and c.stage in ('planned','arrived') and c.id > $3
    and ($2::uuid[] is null or c.id in (select case_id from deadline where id = any($2)))
    and (not $4::boolean or exists (select 1 from deadline d where d.case_id = c.id and d.state = 'open' and d.kind = any($5))) order by c.id limit ${String(BATCH)}`;
const HOLD = 'select id from visit_case where id = any($1) order by id for no key update';
const STEPS = `
  select d.id, r.steps from deadline d join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision where d.id = any($1)`;

interface CasesAsked extends Pick<RecountTask, 'hostTenantId' | 'deadlineIds' | 'isCalendarOnly'> {
  /** Only cases after this one. */
  readonly after?: string;
}

/** Cases that still run, in batches, so that any number of them needs the memory of one. */
export async function* liveCases(
  transaction: Transaction,
  { hostTenantId, deadlineIds, isCalendarOnly, after: first }: CasesAsked,
): AsyncGenerator<readonly string[]> {
  let after = first ?? '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await transaction.query<{ id: string }>(LIVE, [
      ...[hostTenantId, deadlineIds ?? null, after, isCalendarOnly === true, BY_WORKING_DAYS],
    ]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ id }) => id);
    if (rows.length < BATCH) return;
    after = last.id;
  }
}

/** Every act on a case queues here, as in its own transaction. */
export const holdCases = (transaction: Transaction, ids: readonly string[]): Promise<unknown> =>
  transaction.query(HOLD, [ids]);

export async function stepsOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly VisitStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.query<{ id: string; steps: readonly VisitStep[] }>(STEPS, [ids]);
  return new Map(rows.map(({ id, steps }) => [id, steps]));
}
