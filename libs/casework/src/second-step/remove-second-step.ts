import type { ProveBoth } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import type { Origin } from '../sessions/origin.js';
import { rotateSession } from '../sessions/rotate-session.js';
import { proveBoth } from './prove-both.js';

/** Back to the password alone: secret and recovery codes are deleted. Answers the new token of this session. */
export async function removeSecondStep(
  casework: Casework,
  actor: Actor,
  proof: ProveBoth,
  origin: Origin,
): Promise<string> {
  await proveBoth(casework, actor, proof, origin);
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await transaction.query('delete from second_step where user_id = $1', [actor.userId]);
    await transaction.query('delete from recovery_code where user_id = $1', [actor.userId]);
    const token = await rotateSession(transaction, actor, 'second-step-off');
    await appendAccountEvent(transaction, actor, 'second-step.off');
    await queueAccountMail(transaction, actor, 'second-step-off');
    return token;
  });
}
