import type { ResetPassword } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { requireGoodPassword } from '../sessions/good-password.js';
import { hashPassword } from '../sessions/passwords.js';
import { endResets } from './end-resets.js';
import { findReset, type FoundReset } from './find-reset.js';

// Of two that use the same link at once the second waits here, and finds it used.
const USE = `
  with used as (update password_reset set used_at = app_now() where id = $1 and token_hash = $2 and used_at is null and expires_at > app_now() returning id)
  select id from used`;
const CHANGE = 'update user_account set password_hash = $2, version = version + 1 where id = $1';
const END_SESSIONS = `update user_session set revoked_at = app_now(), end_reason = 'password-reset' where user_id = $1 and revoked_at is null`;

/**
 * Uses the link up: a new password, and the end of every session. It opens none: whoever came by the mail signs in like
 * everybody, with the second step where the account has one.
 */
export async function resetPassword(casework: Casework, token: string, { newPassword }: ResetPassword): Promise<void> {
  const reset = await findReset(casework, token);
  if (!reset.isOpen) throw new CaseworkError('reset-ended');
  await requireGoodPassword(casework, reset, newPassword);
  const hash = await hashPassword(newPassword);
  const scope = { tenantId: reset.tenantId, userId: reset.userId, sessionHash: reset.hash };
  await casework.unitOfWork.run(scope, (transaction) => change(transaction, reset, hash));
}

async function change(transaction: Transaction, reset: FoundReset, passwordHash: string): Promise<void> {
  if ((await transaction.first(USE, [reset.id, reset.hash])) === undefined) throw new CaseworkError('reset-ended');
  await transaction.query(CHANGE, [reset.userId, passwordHash]);
  await transaction.query(END_SESSIONS, [reset.userId]);
  await transaction.query('delete from sign_in_step where user_id = $1', [reset.userId]);
  await endResets(transaction, reset.userId);
  await appendAccountEvent(transaction, reset, 'password.reset');
  await queueAccountMail(transaction, reset, 'password');
}
