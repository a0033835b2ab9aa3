import type { Transaction } from '@sapar/persistence';
import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';

/** One link of a company's chain with the line it holds; no content when that line is gone. */
export interface ChainLink {
  readonly position: number;
  readonly eventId: string;
  readonly hash: Buffer;
  readonly content: string | null;
}

const IN_ONE_GO = 2_000;
const LINKS = `
  select l.position, l.event_id as "eventId", l.hash, case when e.id is null then null else journal_content(e) end as content
  from journal_link l left join event e on e.id = l.event_id where l.tenant_id = app_tenant() and l.position > $1 order by l.position limit $2`;

/** The chain from its beginning, a batch a transaction: it only ever grows, so that nothing has to be held still meanwhile. */
export async function* readChain(
  { unitOfWork }: Pick<Ledger, 'unitOfWork'>,
  tenantId: string,
): AsyncGenerator<ChainLink> {
  let after = 0;
  for (;;) {
    const links = await unitOfWork.run(companyScope(tenantId), (transaction) => linksAfter(transaction, after));
    yield* links;
    const last = links.at(-1);
    if (last === undefined || links.length < IN_ONE_GO) return;
    after = last.position;
  }
}

const linksAfter = (transaction: Transaction, after: number): Promise<readonly ChainLink[]> =>
  transaction.query<ChainLink>(LINKS, [after, IN_ONE_GO]);

/** Companies that have a journal; the worker's role sees that and nothing more. */
export async function listJournals({ acrossCompanies }: Pick<Ledger, 'acrossCompanies'>): Promise<readonly string[]> {
  const rows = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<{ id: string }>('select distinct tenant_id as id from journal_link order by 1'),
  );
  return rows.map(({ id }) => id);
}
