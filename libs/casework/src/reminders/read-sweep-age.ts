import { nobodyScope, type Ledger } from './ledger.js';

const AGE = `select extract(epoch from app_now() - at)::int as seconds from heartbeat where name = 'sweep'`;

/** Seconds since the last sweep of any worker ended; null before the first. */
export async function readSweepAge({ acrossCompanies }: Ledger): Promise<number | null> {
  const row = await acrossCompanies.run(nobodyScope, (transaction) => transaction.first<{ seconds: number }>(AGE));
  return row?.seconds ?? null;
}
