import type { StartSecondStep } from '@sapar/contracts';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import type { Origin } from '../sessions/origin.js';
import { proveMember } from '../sessions/prove-member.js';
import { rotateSession } from '../sessions/rotate-session.js';
import { readPasskey } from './passkey-rows.js';

// Recovery codes stand in for a second step; without one they would open what asks for none.
const FORGET_CODES = `
  delete from recovery_code where user_id = $1 and not exists (select 1 from passkey where user_id = $1)
    and not exists (select 1 from second_step where user_id = $1 and confirmed_at is not null)`;

/** Takes a passkey off the account, for whoever proves the password. Answers the new token of this session. */
export async function removePasskey(
  casework: Casework,
  actor: Actor,
  { id, password }: StartSecondStep & { readonly id: string },
  origin: Origin,
): Promise<string> {
  const scope = readingScopeOf(actor);
  found(await casework.unitOfWork.run(scope, (transaction) => readPasskey(transaction, actor.userId, id)));
  await proveMember(casework, actor, { path: 'password', password }, origin);
  return casework.unitOfWork.run(scope, async (transaction) => {
    await transaction.query('delete from passkey where id = $1', [id]);
    await transaction.query(FORGET_CODES, [actor.userId]);
    const token = await rotateSession(transaction, actor, 'passkey-removed');
    await appendAccountEvent(transaction, actor, 'passkey.removed');
    await queueAccountMail(transaction, actor, 'passkey-removed');
    return token;
  });
}
