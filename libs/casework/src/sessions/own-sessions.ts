import type { EndedSessions, OwnSession, OwnSessions } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendAccountEvent } from './account-event.js';

const ALIVE = 'user_id = $1 and revoked_at is null and session_end(expires_at, last_used_at) > app_now()';
const LIST = `
  select id, browser, system, address, created_at as "signedInAt", last_used_at as "lastUsedAt",
    session_end(expires_at, last_used_at) as "endsAt", id = $2 as "isThisOne"
  from user_session where ${ALIVE} order by id = $2 desc, last_used_at desc, id limit 100`;

/** Everywhere this person is signed in, in every company; the session of the request first. */
export async function listOwnSessions({ unitOfWork }: Casework, actor: Actor): Promise<OwnSessions> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    items: [...(await transaction.query<OwnSession>(LIST, [actor.userId, actor.sessionId]))],
  }));
}

const END = `
  with ended as (update user_session set revoked_at = app_now(), end_reason = $2 where ${ALIVE}`;

/** Ends one of the person's sessions at once; this cannot be taken back. */
export async function endOwnSession({ unitOfWork }: Casework, actor: Actor, sessionId: string): Promise<void> {
  await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query<{ id: string }>(`${END} and id = $3 returning id) select id from ended`, [
      actor.userId,
      'ended-by-owner',
      sessionId,
    ]);
    found(rows[0]);
    await appendAccountEvent(transaction, actor, 'session.ended', { sessionId });
  });
}

/** Ends all sessions of the person but the given one; answers how many. */
export async function endOthers(transaction: Transaction, actor: Actor, reason: string): Promise<number> {
  const rows = await transaction.query<{ id: string }>(`${END} and id <> $3 returning id) select id from ended`, [
    actor.userId,
    reason,
    actor.sessionId,
  ]);
  return rows.length;
}

/** Ends every session of the person but this one. */
export async function endOtherSessions({ unitOfWork }: Casework, actor: Actor): Promise<EndedSessions> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const ended = await endOthers(transaction, actor, 'ended-by-owner');
    if (ended > 0) await appendAccountEvent(transaction, actor, 'sessions.ended', { ended });
    return { ended };
  });
}
