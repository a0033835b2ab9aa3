import type { ArrivalRecorded, RecordArrival } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { arrive } from './arrive.js';
import { readArrivals } from './read-arrivals.js';

/** Records an arrival and starts its clock; answers the last day with every step, and what does not fit. */
export async function recordArrival(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  facts: RecordArrival,
): Promise<ArrivalRecorded> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const arrival = await arrive(transaction, caseId, facts);
    return found((await readArrivals(transaction, [arrival]))[0]);
  });
}
