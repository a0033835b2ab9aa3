import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { readKey } from './key-rows.js';

/** Ends a key at once and for good. */
export async function revokeApiKey({ unitOfWork }: Casework, actor: Actor, id: string): Promise<void> {
  await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await readKey(transaction, actor, id));
    await transaction.query('update api_key set revoked_at = app_now() where id = $1 and revoked_at is null', [id]);
    await appendAccountEvent(transaction, actor, 'api-key.revoked', { keyId: id });
  });
}
