import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';
import { lawOfHost } from './law-of-host.js';
import { readLawStamp } from './read-law.js';
import { recountDeadlines } from './recount-deadlines.js';

const COMPANIES = `
  select host_tenant_id as id from deadline where state in ('open','not-computable')
  union select tenant_id from incident where closed_at is null`;

/**
 * After a new catalogue or calendar was loaded: compares every host's open deadlines, and every company's open notices of a breach, with it, a transaction each. Answers
 * the stamp of the law it worked with; with the same stamp as before there is nothing to do. A host that fails holds up no
 * other; the failure is thrown when all have been gone through.
 */
export async function recountShippedLaw(ledger: Ledger, doneFor: string | null): Promise<string> {
  const stamp = await ledger.acrossCompanies.run(nobodyScope, readLawStamp);
  if (stamp === doneFor) return stamp;
  const hosts = await ledger.acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.query<{ id: string }>(COMPANIES),
  );
  const faults: unknown[] = [];
  for (const { id } of hosts) await recountHost(ledger, id).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
  return stamp;
}

const recountHost = ({ unitOfWork }: Ledger, id: string): Promise<void> =>
  unitOfWork.run(companyScope(id), async (transaction) => {
    const law = await lawOfHost(transaction, id);
    await recountDeadlines(transaction, law, { hostTenantId: id, cause: null });
  });
