import type { FileStore } from '../files/file-store.js';
import { nobodyScope, type Ledger } from '../reminders/ledger.js';

export interface RemovedFiles {
  /** Uploads that no case had after a day. */
  readonly rows: number;
  /** Contents without a row: theirs, and what a crash between content and row left. */
  readonly contents: number;
}

// Row-level security lets the worker delete lost rows only: what is lost is said once, in the policy.
const FORGET = 'with lost as (delete from stored_file returning id) select count(*)::int as count from lost';
/** Ids rise with time. Younger than an hour, the row may be on its way. */
const YOUNGEST = `
  select lpad(to_hex((extract(epoch from app_now() - interval '1 hour') * 1000)::bigint), 12, '0') as prefix`;
const KNOWN = 'select id from stored_file where id = any($1::uuid[])';

/** Deletes uploads that nobody filed, and contents that no row names. The row goes first: what fails is found again. */
export async function removeLostFiles(
  ledger: Pick<Ledger, 'acrossCompanies'>,
  files: Pick<FileStore, 'idsBefore' | 'delete'>,
): Promise<RemovedFiles> {
  const row = await ledger.acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.first<{ count: number }>(FORGET),
  );
  const lost = await lostContents(ledger, files);
  for (const id of lost) await files.delete(id);
  return { rows: row?.count ?? 0, contents: lost.length };
}

/** A folder of which the database knows nothing at all is another database's: nothing in it is taken for lost. */
async function lostContents(
  { acrossCompanies }: Pick<Ledger, 'acrossCompanies'>,
  files: Pick<FileStore, 'idsBefore'>,
): Promise<readonly string[]> {
  const youngest = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.first<{ prefix: string }>(YOUNGEST),
  );
  const lost: string[] = [];
  let known = 0;
  for await (const ids of files.idsBefore(boundOf(youngest?.prefix ?? ''))) {
    const rows = await acrossCompanies.run(nobodyScope, (transaction) =>
      transaction.query<{ id: string }>(KNOWN, [ids]),
    );
    const there = new Set(rows.map(({ id }) => id));
    known += there.size;
    lost.push(...ids.filter((id) => !there.has(id)));
  }
  return known === 0 ? [] : lost;
}

/** The first id of a millisecond. */
const boundOf = (prefix: string): string => `${prefix.slice(0, 8)}-${prefix.slice(8)}-7000-8000-000000000000`;
