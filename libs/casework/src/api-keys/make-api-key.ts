import type { MadeApiKey, NewApiKey } from '@sapar/contracts';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault, found } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import type { Origin } from '../sessions/origin.js';
import { proveMember } from '../sessions/prove-member.js';
import { readKey } from './key-rows.js';
import { hashOfKey, newKeyToken } from './key-token.js';

const INSERT = `
  with made as (insert into api_key (id, tenant_id, user_id, name, start, token_hash, permissions, expires_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, app_now()) on conflict (tenant_id, user_id, name) where revoked_at is null do nothing returning id)
  select id from made`;

/** A key for whoever proves the password; it may do some of what its owner may. The answer alone has the token. */
export async function makeApiKey(
  casework: Casework,
  actor: Actor,
  { name, permissions, days, password }: NewApiKey,
  origin: Origin,
): Promise<MadeApiKey> {
  if (permissions.some((each) => !actor.permissions.includes(each))) throw fieldFault('permissions', 'not-allowed');
  await proveMember(casework, actor, { path: 'password', password }, origin);
  const { token, start } = newKeyToken();
  // No answer is kept under an idempotency key: it would keep the token. A second press meets the name.
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const id = uuidv7();
    const expiresAt = Temporal.Instant.from(transaction.now)
      .add({ hours: days * 24 })
      .toString();
    const owner = [actor.tenantId, actor.userId];
    const made = await transaction.first(INSERT, [
      ...[id, ...owner, name, start, hashOfKey(token), [...new Set(permissions)], expiresAt],
    ]);
    if (made === undefined) throw fieldFault('name', 'twice');
    await appendAccountEvent(transaction, actor, 'api-key.made', { keyId: id, permissions, expiresAt });
    await queueAccountMail(transaction, actor, 'api-key');
    return { key: found(await readKey(transaction, actor, id)), token };
  });
}
