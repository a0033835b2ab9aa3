import type { ProveBoth, RecoveryCodes } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import type { Origin } from '../sessions/origin.js';
import { proveBoth } from './prove-both.js';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.js';

/** Ten new recovery codes; the earlier ones are worth nothing from then on. */
export async function renewRecoveryCodes(
  casework: Casework,
  actor: Actor,
  proof: ProveBoth,
  origin: Origin,
): Promise<RecoveryCodes> {
  await proveBoth(casework, actor, proof, origin);
  const { shown, hashes } = await newRecoveryCodes();
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await replaceRecoveryCodes(transaction, actor.userId, hashes);
    await appendAccountEvent(transaction, actor, 'recovery-codes.renewed');
    return { recoveryCodes: [...shown] };
  });
}
