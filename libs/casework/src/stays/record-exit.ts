import type { RecordExit, Stay } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { leave } from './leave.js';
import { readStays } from './stays.queries.js';

/** Records that a person left. The duty to notify the arrival does not end with it: its deadline stays as it is. */
export async function recordExit(
  { unitOfWork }: Casework,
  actor: Actor,
  stayId: string,
  facts: RecordExit,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await leave(transaction, stayId, facts);
    return found((await readStays(transaction, [stayId]))[0]);
  });
}
