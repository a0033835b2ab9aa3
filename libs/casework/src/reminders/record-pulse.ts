import { nobodyScope, type Ledger } from './ledger.js';

/** The worker's sign of life: what ran, whether it went well, and what was wrong. */
export async function recordPulse(
  { acrossCompanies }: Ledger,
  name: 'sweep' | 'mail' | 'dates',
  isOk: boolean,
  detail: string | null,
): Promise<void> {
  await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query(
      `insert into heartbeat (name, at, is_ok, detail) values ($1, $2, $3, $4)
       on conflict (name) do update set at = excluded.at, is_ok = excluded.is_ok, detail = excluded.detail`,
      [name, transaction.now, isOk, detail],
    ),
  );
}
