import type { ApiKey } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';

const LIVE = `
  select k.id, k.name, k.start, k.permissions, u.name as "ownerName", k.user_id = $1 as "isOwn", k.created_at as "createdAt", k.expires_at as "expiresAt",
    k.expires_at <= app_now() as "isExpired", k.last_used_at as "lastUsedAt"
  from api_key k join user_account u on u.id = k.user_id
  where k.tenant_id = app_tenant() and k.revoked_at is null and (k.user_id = $1 or $2)`;

/** The keys that somebody may see and revoke: the own ones, and everybody's for whoever manages the company. */
export const readKeys = (transaction: Transaction, { userId, permissions }: Actor): Promise<readonly ApiKey[]> =>
  transaction.query<ApiKey>(`${LIVE} order by k.user_id = $1 desc, k.id desc limit 500`, [
    userId,
    permissions.includes('company.manage'),
  ]);

export const readKey = (transaction: Transaction, { userId, permissions }: Actor, id: string) =>
  transaction.first<ApiKey>(`${LIVE} and k.id = $3`, [userId, permissions.includes('company.manage'), id]);
