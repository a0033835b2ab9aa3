import type { Passkey } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';

const OWN = `
  select id, name, is_synced as "isSynced", created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where user_id = $1`;

export const readPasskeys = (transaction: Transaction, userId: string): Promise<readonly Passkey[]> =>
  transaction.query<Passkey>(`${OWN} order by id desc limit 100`, [userId]);

export const readPasskey = (transaction: Transaction, userId: string, id: string): Promise<Passkey | undefined> =>
  transaction.first<Passkey>(`${OWN} and id = $2`, [userId, id]);

/** What a browser is told of keys that it may use, or must not make again. */
export interface KnownCredential {
  readonly id: string;
  readonly transports: string[];
}

export const readCredentials = (transaction: Transaction, userId: string): Promise<readonly KnownCredential[]> =>
  transaction.query<KnownCredential>(
    'select credential_id as id, transports from passkey where user_id = $1 limit 100',
    [userId],
  );
