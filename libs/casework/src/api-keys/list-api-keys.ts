import type { ApiKeys } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { readKeys } from './key-rows.js';

/** Keys that are not revoked, with their last use. */
export const listApiKeys = ({ unitOfWork }: Casework, actor: Actor): Promise<ApiKeys> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => ({ items: [...(await readKeys(transaction, actor))] }));
