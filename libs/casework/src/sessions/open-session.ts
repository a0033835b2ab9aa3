import type { Transaction } from '@sapar/persistence';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { placeOf, type Origin } from './origin.js';
import { hashOfToken, newSessionToken } from './token.js';

const LIFE_HOURS = 12;

export interface OpenedSession {
  readonly kind: 'session';
  readonly token: string;
  readonly expiresAt: string;
}

/** A new session with a token of its own: whatever the browser brought along is worth nothing. */
export async function openSession(
  transaction: Transaction,
  { userId, tenantId }: { readonly userId: string; readonly tenantId: string },
  origin: Origin,
  { isSso = false }: { readonly isSso?: boolean } = {},
): Promise<OpenedSession> {
  const token = newSessionToken();
  const expiresAt = Temporal.Instant.from(transaction.now).add({ hours: LIFE_HOURS }).toString();
  await transaction.insert('user_session', {
    id: uuidv7(),
    tokenHash: hashOfToken(token),
    userId,
    tenantId,
    createdAt: transaction.now,
    lastUsedAt: transaction.now,
    expiresAt,
    isSso,
    ...placeOf(origin),
  });
  return { kind: 'session', token, expiresAt };
}
