import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError } from '../errors.js';
import { endResets } from '../password-reset/end-resets.js';
import { endOthers } from './own-sessions.js';
import { hashOfToken, newSessionToken } from './token.js';

const OVERLAP_SECONDS = 10;
const ROTATE = `
  with changed as (update user_session set token_hash_before = token_hash, before_until = app_now() + interval '${String(OVERLAP_SECONDS)} seconds', token_hash = $2
    where id = $1 and revoked_at is null returning id) select id from changed`;

/**
 * After a change of how one signs in: this session under a new token, no other of the person's and no half-done sign-in any
 * more. The token before may look, not act, for some seconds: a poll that was on its way must not lead to the sign-in page.
 */
export async function rotateSession(transaction: Transaction, actor: Actor, reason: string): Promise<string> {
  const token = newSessionToken();
  const rows = await transaction.query<{ id: string }>(ROTATE, [actor.sessionId, hashOfToken(token)]);
  if (rows.length === 0) throw new CaseworkError('not-signed-in');
  await transaction.query('delete from sign_in_step where user_id = $1', [actor.userId]);
  await endResets(transaction, actor.userId);
  await endOthers(transaction, actor, reason);
  return token;
}
