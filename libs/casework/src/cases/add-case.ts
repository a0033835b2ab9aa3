import type { NewCase } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { openCase } from './open-case.js';

/** Puts a technician on a mission. */
export async function addCase(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  missionId: string,
  facts: NewCase,
): Promise<string> {
  return unitOfWork.run(scopeOf(actor), (transaction) => openCase(transaction, { actor, masterKey }, missionId, facts));
}
