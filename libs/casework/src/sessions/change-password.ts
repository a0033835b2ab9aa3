import type { ChangePassword } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { appendAccountEvent } from './account-event.js';
import type { Origin } from './origin.js';
import { hashPassword } from './passwords.js';
import { proveMember } from './prove-member.js';
import { requireGoodPassword } from './good-password.js';
import { rotateSession } from './rotate-session.js';

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
  await requireGoodPassword(casework, actor, newPassword);
  const proved = await proveMember(casework, actor, { path: 'currentPassword', password: currentPassword }, origin);
  const hash = await hashPassword(newPassword);
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query(CHANGE, [actor.userId, hash, proved]);
    if (rows.length === 0) throw new CaseworkError('version-conflict');
    const token = await rotateSession(transaction, actor, 'password-changed');
    await appendAccountEvent(transaction, actor, 'password.changed');
    await queueAccountMail(transaction, actor, 'password');
    return token;
  });
}
