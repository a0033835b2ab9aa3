import type { ChangePassword } from '@sapar/contracts';
import { passwordFault } from '@sapar/domain';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { appendAccountEvent } from './account-event.js';
import { isCommonPassword } from './common-passwords.js';
import type { Origin } from './origin.js';
import { hashPassword } from './passwords.js';
import { proveMember } from './prove-member.js';
import { rotateSession } from './rotate-session.js';

interface Words {
  readonly email: string;
  readonly name: string;
  readonly company: string;
  readonly company_cyrillic: string | null;
}
const WORDS = `
  select u.email, u.name, t.legal_name as company, t.legal_name_cyrillic as company_cyrillic
  from user_account u, tenant t where u.id = $1 and t.id = $2`;

// Compared with the hash that was proved: of two changes at once, the second was made with a password that is no more.
const CHANGE = `
  with changed as (update user_account set password_hash = $2, version = version + 1
    where id = $1 and password_hash = $3 returning id) select id from changed`;

/** A new password for whoever knows the present one; all other sessions end. Answers the new token of this session. */
export async function changePassword(
  casework: Casework,
  actor: Actor,
  { currentPassword, newPassword }: ChangePassword,
  origin: Origin,
): Promise<string> {
  const ownWords = await readOwnWords(casework, actor);
  const fault = passwordFault(newPassword, { ownWords, isCommon: isCommonPassword });
  if (fault !== null) throw fieldFault('newPassword', fault);
  const proved = await proveMember(casework, actor, { path: 'currentPassword', password: currentPassword }, origin);
  const hash = await hashPassword(newPassword);
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query(CHANGE, [actor.userId, hash, proved]);
    if (rows.length === 0) throw new CaseworkError('version-conflict');
    const token = await rotateSession(transaction, actor, 'password-changed');
    await appendAccountEvent(transaction, actor, 'password.changed');
    return token;
  });
}

async function readOwnWords({ unitOfWork }: Casework, actor: Actor): Promise<readonly string[]> {
  const words = await unitOfWork.run(readingScopeOf(actor), (transaction) =>
    transaction.first<Words>(WORDS, [actor.userId, actor.tenantId]),
  );
  return Object.values(words ?? {}).filter((word): word is string => typeof word === 'string');
}
