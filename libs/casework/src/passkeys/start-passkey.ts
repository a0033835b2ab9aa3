import type { PasskeyOptions, StartSecondStep } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import type { Origin } from '../sessions/origin.js';
import { proveMember } from '../sessions/prove-member.js';
import { keepChallenge } from './challenge.js';
import { readCredentials } from './passkey-rows.js';
import type { Site } from './site.js';

/** A challenge for a new passkey, for whoever proves the password; the device must ask for finger, face or PIN. */
export async function startPasskey(
  casework: Casework,
  actor: Actor,
  { password }: StartSecondStep,
  { origin, site }: { readonly origin: Origin; readonly site: Site },
): Promise<PasskeyOptions> {
  await proveMember(casework, actor, { path: 'password', password }, origin);
  const { user, known } = await casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    user: found(
      await transaction.first<{ name: string; email: string }>('select name, email from user_account where id = $1', [
        actor.userId,
      ]),
    ),
    known: await readCredentials(transaction, actor.userId),
  }));
  // Loaded when first asked for: no start waits for it.
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const options = await generateRegistrationOptions({
    ...{ rpName: 'Sapar', rpID: site.rpId, userName: user.email, userDisplayName: user.name, attestationType: 'none' },
    userID: new TextEncoder().encode(actor.userId),
    excludeCredentials: [...known],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(casework, options.challenge, 'registration', actor.userId);
  return { options: { ...options } };
}
