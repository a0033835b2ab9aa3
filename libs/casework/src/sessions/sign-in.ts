import type { SignIn } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { openSession, type OpenedSession } from './open-session.js';
import { NOWHERE, type Origin } from './origin.js';
import { isPasswordRight } from './passwords.js';

interface Account {
  readonly id: string;
  readonly password_hash: string | null;
}

/** Checks the password and opens a session; the token goes into the cookie, its hash into the table. */
export async function signIn(
  { unitOfWork }: Casework,
  { email, password }: SignIn,
  origin: Origin = NOWHERE,
): Promise<OpenedSession> {
  const address = email.trim().toLowerCase();
  const account = await unitOfWork.run({ tenantId: null, userId: null, signInEmail: address }, async (transaction) => {
    const rows = await transaction.query<Account>(
      'select id, password_hash from user_account where email = $1 and deleted_at is null',
      [address],
    );
    return rows[0];
  });
  if (!(await isPasswordRight(account?.password_hash ?? null, password)) || account === undefined)
    throw new CaseworkError('wrong-credentials');
  return unitOfWork.run({ tenantId: null, userId: account.id }, async (transaction) => {
    const memberships = await transaction.query<{ tenant_id: string }>(
      'select tenant_id from membership where user_id = $1 and ended_at is null order by created_at, id limit 1',
      [account.id],
    );
    const membership = memberships[0];
    if (membership === undefined) throw new CaseworkError('wrong-credentials');
    return openSession(transaction, { userId: account.id, tenantId: membership.tenant_id }, origin);
  });
}
