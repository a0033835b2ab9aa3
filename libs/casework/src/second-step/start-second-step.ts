import type { SecondStepSecret, StartSecondStep } from '@sapar/contracts';
import { seal } from '@sapar/persistence';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import type { Origin } from '../sessions/origin.js';
import { proveMember } from '../sessions/prove-member.js';
import { newSecret, uriOf } from './totp.js';
import { secretContext } from './use-code.js';

// A secret that no code was made from yet gives way to a newer one; one that is in use does not.
const KEEP = `
  with kept as (insert into second_step (user_id, secret_sealed, created_at) values ($1, $2, app_now())
    on conflict (user_id) do update set secret_sealed = excluded.secret_sealed, created_at = excluded.created_at, last_step = null
    where second_step.confirmed_at is null returning user_id) select user_id from kept`;

/** A new secret for the person's authenticator; nothing changes until a code made from it comes back. */
export async function startSecondStep(
  casework: Casework,
  actor: Actor,
  { password }: StartSecondStep,
  origin: Origin,
): Promise<SecondStepSecret> {
  await proveMember(casework, actor, { path: 'password', password }, origin);
  const secret = newSecret();
  const sealed = seal(casework.masterKey, secretContext(actor.userId), secret);
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    if ((await transaction.query(KEEP, [actor.userId, sealed])).length === 0) throw new CaseworkError('already-done');
    const account = await transaction.first<{ email: string }>('select email from user_account where id = $1', [
      actor.userId,
    ]);
    return { secret, uri: uriOf(secret, found(account).email) };
  });
}
