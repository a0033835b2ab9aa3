import { createHash, randomBytes } from 'node:crypto';
import type { CalendarFeed, CalendarFeeds, MadeCalendarFeed, NewCalendarFeed } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault, found } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';

export const hashOfFeed = (token: string): string =>
  createHash('sha256').update(`calendar-feed:${token}`).digest('hex');

/** More than anybody has devices. */
const MOST_FEEDS = 10;
const LIVE = `
  select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from calendar_feed
  where tenant_id = app_tenant() and user_id = $1 and revoked_at is null`;

const readFeeds = (transaction: Transaction, userId: string): Promise<readonly CalendarFeed[]> =>
  transaction.query<CalendarFeed>(`${LIVE} order by id desc limit ${String(MOST_FEEDS)}`, [userId]);

/** The reader's own addresses, with when each was last read. */
export const listCalendarFeeds = ({ unitOfWork }: Casework, actor: Actor): Promise<CalendarFeeds> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    items: [...(await readFeeds(transaction, actor.userId))],
  }));

/** An address that names nobody; the answer alone has it, and no answer is kept under an idempotency key. */
export async function makeCalendarFeed(
  { unitOfWork }: Casework,
  actor: Actor,
  { name }: NewCalendarFeed,
): Promise<MadeCalendarFeed> {
  const token = randomBytes(32).toString('base64url');
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    if ((await readFeeds(transaction, actor.userId)).length >= MOST_FEEDS) throw fieldFault('name', 'too-many');
    const id = uuidv7();
    await transaction.insert('calendar_feed', {
      ...{ id, tenantId: actor.tenantId, userId: actor.userId, name, tokenHash: hashOfFeed(token) },
      createdAt: transaction.now,
    });
    await appendAccountEvent(transaction, actor, 'calendar-feed.made', { feedId: id });
    const feed = found(await transaction.first<CalendarFeed>(`${LIVE} and id = $2`, [actor.userId, id]));
    return { feed, path: `/feeds/${token}.ics` };
  });
}

/** Ends an address at once and for good. */
export async function revokeCalendarFeed({ unitOfWork }: Casework, actor: Actor, id: string): Promise<void> {
  await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first(`${LIVE} and id = $2`, [actor.userId, id]));
    await transaction.query('update calendar_feed set revoked_at = app_now() where id = $1', [id]);
    await appendAccountEvent(transaction, actor, 'calendar-feed.revoked', { feedId: id });
  });
}
