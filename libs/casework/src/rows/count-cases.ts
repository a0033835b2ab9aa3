import { CASE_STAGES, CASE_TABS, type CaseCounts } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { STAGES_OF_TAB } from './case-conditions.js';

interface Counted {
  readonly stage: string;
  readonly count: number;
}

/** How many cases there are of each stage, and so behind each tab. */
export async function countCases({ unitOfWork }: Casework, actor: Actor): Promise<CaseCounts> {
  const side = actor.tenantKind === 'host' ? 'host_tenant_id' : 'supplier_tenant_id';
  const rows = await unitOfWork.run(readingScopeOf(actor), (transaction) =>
    transaction.query<Counted>(`select stage, count(*)::int as count from case_row where ${side} = $1 group by stage`, [
      actor.tenantId,
    ]),
  );
  const countOf = (stages: readonly string[] | null): number =>
    rows.filter(({ stage }) => stages === null || stages.includes(stage)).reduce((sum, { count }) => sum + count, 0);
  return {
    tabs: Object.fromEntries(CASE_TABS.map((tab) => [tab, countOf(STAGES_OF_TAB[tab])])) as CaseCounts['tabs'],
    stages: Object.fromEntries(CASE_STAGES.map((stage) => [stage, countOf([stage])])) as CaseCounts['stages'],
  };
}
