import { ROLE_PERMISSIONS, type Language, type Permission, type Role } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { hashOfKey } from './key-token.js';

interface Member {
  readonly sessionId: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly tenantKind: 'host' | 'supplier';
  readonly role: Role;
  readonly language: Language;
  readonly allowed: readonly Permission[];
  readonly isStale: boolean;
}

const MEMBER = `select key_id as "sessionId", user_id as "userId", tenant_id as "tenantId", kind as "tenantKind", role, language,
  permissions as allowed, is_stale as "isStale" from api_key_member($1)`;

/**
 * For whom a program acts with this key, or null: revoked, run out, or its owner has left. It may do what both the key and
 * its owner's present role allow.
 */
export async function findKeyActor({ unitOfWork }: Casework, token: string): Promise<Actor | null> {
  const [member] = await unitOfWork.ask<Member>('api-key-member', MEMBER, [hashOfKey(token)]);
  if (member === undefined) return null;
  const { allowed, isStale, ...person } = member;
  if (isStale)
    await unitOfWork.run({ tenantId: person.tenantId, userId: person.userId }, (transaction) =>
      transaction.query('update api_key set last_used_at = app_now() where id = $1', [person.sessionId]),
    );
  return { ...person, permissions: ROLE_PERMISSIONS[person.role].filter((each) => allowed.includes(each)) };
}
