import { nobodyScope, type Ledger } from '../reminders/ledger.js';

const BATCH = 5000;
// Row-level security shows the worker old keys only: how old is said once, in the policy.
const FORGET = `
  with forgotten as (delete from idempotency_key where id in (select id from idempotency_key order by created_at limit ${String(BATCH)}) returning id)
  select count(*)::int as count from forgotten`;

/** Deletes idempotency keys, and the answers kept with them, that no retry can ask for any more. Answers how many. */
export async function forgetAttempts({ acrossCompanies }: Pick<Ledger, 'acrossCompanies'>): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const row = await acrossCompanies.run(nobodyScope, (transaction) => transaction.first<{ count: number }>(FORGET));
    forgotten += row?.count ?? 0;
    if ((row?.count ?? 0) < BATCH) return forgotten;
  }
}
