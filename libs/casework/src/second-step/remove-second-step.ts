import type { ProveBoth } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import type { Origin } from '../sessions/origin.js';
import { rotateSession } from '../sessions/rotate-session.js';
import { proveBoth } from './prove-both.js';

// They stand in for a passkey too.
const FORGET_CODES =
  'delete from recovery_code where user_id = $1 and not exists (select 1 from passkey where user_id = $1)';

/** No codes any more: the secret is deleted, and the recovery codes where no passkey needs them. Answers the new token of this session. */
export async function removeSecondStep(
  casework: Casework,
  actor: Actor,
  proof: ProveBoth,
  origin: Origin,
): Promise<string> {
  await proveBoth(casework, actor, proof, origin);
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await transaction.query('delete from second_step where user_id = $1', [actor.userId]);
    await transaction.query(FORGET_CODES, [actor.userId]);
    const token = await rotateSession(transaction, actor, 'second-step-off');
    await appendAccountEvent(transaction, actor, 'second-step.off');
    await queueAccountMail(transaction, actor, 'second-step-off');
    return token;
  });
}
