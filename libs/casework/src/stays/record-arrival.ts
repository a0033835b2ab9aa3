import type { RecordArrival } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { arrive, type ArrivalResult } from './arrive.js';

export type { ArrivalResult } from './arrive.js';

/** Records an arrival and starts its clock. */
export async function recordArrival(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  facts: RecordArrival,
): Promise<ArrivalResult> {
  return unitOfWork.run(scopeOf(actor), (transaction) => arrive(transaction, caseId, facts));
}
