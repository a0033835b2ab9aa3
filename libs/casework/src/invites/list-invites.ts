import type { AccountInvites } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readInvites } from './invite-row.js';

/** Invitations that nobody has used yet, with what became of their mail. */
export const listInvites = ({ unitOfWork }: Casework, actor: Actor): Promise<AccountInvites> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => ({ items: await readInvites(transaction) }));
