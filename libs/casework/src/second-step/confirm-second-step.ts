import type { SecondStepCode } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { countersOfMember, forgiveTries, takeTry } from '../sessions/pace.js';
import { rotateSession } from '../sessions/rotate-session.js';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.js';
import { useAuthenticatorCode } from './use-code.js';

/** What the person sees once, and the new token of the session. */
export interface SecondStepOn {
  readonly recoveryCodes: readonly string[];
  readonly token: string;
}

/** From the first right code on every sign-in asks for one; sessions opened by the password alone end. */
export async function confirmSecondStep(
  casework: Casework,
  actor: Actor,
  { code }: SecondStepCode,
): Promise<SecondStepOn> {
  const { userId } = actor;
  const counters = countersOfMember('code', userId);
  await takeTry(casework, counters);
  const { shown, hashes } = await newRecoveryCodes();
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const proof = { userId, code, isConfirmed: false };
    if (!(await useAuthenticatorCode(transaction, casework.masterKey, proof))) throw fieldFault('code', 'wrong-code');
    await forgiveTries(casework, transaction, counters);
    await transaction.query('update second_step set confirmed_at = app_now() where user_id = $1', [userId]);
    await replaceRecoveryCodes(transaction, userId, hashes);
    const token = await rotateSession(transaction, actor, 'second-step-on');
    await appendAccountEvent(transaction, actor, 'second-step.on');
    await queueAccountMail(transaction, actor, 'second-step-on');
    return { recoveryCodes: shown, token };
  });
}
