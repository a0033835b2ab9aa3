import type { CaseCosts, Cost, CostQuery, CostTotals, CostTotalsQuery } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { found } from '../errors.js';
import { decodeCursor, pageOfRows } from '../keyset.js';
import { COSTS } from './cost-row.js';

// Two ways in, each by its index: what the company recorded, and what it bears of others.
const SEEN = `select id from cost where tenant_id = app_tenant() and paid_on >= $1 and paid_on < $1::date + interval '1 month'
    union select s.cost_id from cost_share s join cost b on b.id = s.cost_id
      where s.bearer_tenant_id = app_tenant() and b.paid_on >= $1 and b.paid_on < $1::date + interval '1 month'`;
const OF_MONTH = `${COSTS} where k.id in (${SEEN}) and (k.deleted_at is not null) = $2
    and ($3::date is null or (k.paid_on, k.id) > ($3, $4::uuid)) order by k.paid_on, k.id limit $5`;
const OF_CASE = `${COSTS} where k.id in (select s.cost_id from cost_share s where s.case_id = $1) order by k.paid_on, k.id limit 500`;
const TOTALS = `
  select k.currency, sum(s.amount)::float8 as amount, coalesce(sum(s.amount) filter (where s.bearer_tenant_id = app_tenant()), 0)::float8 as "ourAmount",
    coalesce(sum(s.amount) filter (where s.is_lost), 0)::float8 as "lostAmount", count(distinct k.id)::int as count
  from cost k join cost_share s on s.cost_id = k.id where k.id in (${SEEN}) and k.deleted_at is null group by k.currency order by k.currency`;
const REMOVED = `select count(*)::int as count from cost where tenant_id = app_tenant() and paid_on >= $1 and paid_on < $1::date + interval '1 month'
  and deleted_at is not null`;

const firstOf = (month: string): string => `${month}-01`;

/** The costs of a month: those of the own company, and of others' the shares that it bears. */
export async function listCosts(
  { unitOfWork }: Casework,
  actor: Actor,
  { month, removed, cursor, limit }: CostQuery,
): Promise<Page<Cost>> {
  const after = decodeCursor(cursor, ['date', 'uuid']);
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query<Cost>(OF_MONTH, [
      ...[firstOf(month), removed === 'true'],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ]);
    return pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [row.paidOn, row.id],
    );
  });
}

/** What a month came to, one line a currency: tenge and euros are never added. */
export async function readCostTotals(
  { unitOfWork }: Casework,
  actor: Actor,
  { month }: CostTotalsQuery,
): Promise<CostTotals> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const items = await transaction.query<CostTotals['items'][number]>(TOTALS, [firstOf(month)]);
    const removed = await transaction.first<{ readonly count: number }>(REMOVED, [firstOf(month)]);
    return { items: [...items], removedCount: removed?.count ?? 0 };
  });
}

/** What one case has cost so far, what was taken away included. */
export async function readCostsOfCase({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseCosts> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first('select 1 from visit_case where id = $1 and deleted_at is null', [caseId]));
    return { items: [...(await transaction.query<Cost>(OF_CASE, [caseId]))] };
  });
}
