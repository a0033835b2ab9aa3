import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { hashOfResetToken } from './reset-token.js';

/** The asking behind a link, with the person it is for. */
export interface FoundReset {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantKind: 'host' | 'supplier';
  readonly userId: string;
  readonly hash: string;
  readonly email: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly expiresAt: string;
  readonly isOpen: boolean;
}

const RESET = `
  select id, tenant_id as "tenantId", user_id as "userId", token_hash as hash, expires_at as "expiresAt", used_at is null and expires_at > app_now() as "isOpen"
  from password_reset where token_hash = $1`;
// Who has left since asking has no way back in: then the link opens nothing.
const PERSON = `
  select u.email, u.language, t.kind as "tenantKind" from user_account u join membership m on m.user_id = u.id and m.ended_at is null join tenant t on t.id = m.tenant_id
  where u.id = $1 and m.tenant_id = $2 and u.deleted_at is null`;

/** Finds it by the token alone; an unknown token is told nothing. */
export async function findReset({ unitOfWork }: Casework, token: string): Promise<FoundReset> {
  const hash = hashOfResetToken(token);
  const row = await unitOfWork.run({ tenantId: null, userId: null, sessionHash: hash }, (transaction) =>
    transaction.first<Omit<FoundReset, 'email' | 'language' | 'tenantKind'>>(RESET, [hash]),
  );
  const { tenantId, userId } = found(row);
  const person = await unitOfWork.run({ tenantId, userId }, (transaction) =>
    transaction.first<Pick<FoundReset, 'email' | 'language' | 'tenantKind'>>(PERSON, [userId, tenantId]),
  );
  return { ...found(row), ...found(person) };
}
