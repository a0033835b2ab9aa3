import type { Passkeys } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { readPasskeys } from './passkey-rows.js';

/** The person's passkeys, the newest first. */
export const listPasskeys = ({ unitOfWork }: Casework, actor: Actor): Promise<Passkeys> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    items: [...(await readPasskeys(transaction, actor.userId))],
  }));
