import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError } from '../errors.js';
import { endOthers } from './own-sessions.js';
import { hashOfToken, newSessionToken } from './token.js';

/** After a change of how one signs in: this session under a new token, no other of the person's and no half-done sign-in any more. */
export async function rotateSession(transaction: Transaction, actor: Actor, reason: string): Promise<string> {
  const token = newSessionToken();
  const rows = await transaction.query<{ id: string }>(
    `with changed as (update user_session set token_hash = $2 where id = $1 and revoked_at is null returning id) select id from changed`,
    [actor.sessionId, hashOfToken(token)],
  );
  if (rows.length === 0) throw new CaseworkError('not-signed-in');
  await transaction.query('delete from sign_in_step where user_id = $1', [actor.userId]);
  await endOthers(transaction, actor, reason);
  return token;
}
