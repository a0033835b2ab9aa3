import type { PasskeyOptions } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { userOfStep } from '../second-step/step-user.js';
import { keepChallenge } from './challenge.js';
import { readCredentials } from './passkey-rows.js';
import type { Site } from './site.js';

/**
 * A challenge for a sign-in: for any passkey of this page, or after the password for those of that person. Without a step
 * nobody is named, so that the answer tells of no account.
 */
export async function startPasskeySignIn(
  casework: Casework,
  stepToken: string | undefined,
  site: Site,
): Promise<PasskeyOptions> {
  const userId = stepToken === undefined ? null : await userOfStep(casework, stepToken);
  const known =
    userId === null
      ? []
      : await casework.unitOfWork.run({ tenantId: null, userId }, (transaction) =>
          readCredentials(transaction, userId),
        );
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({
    ...{ rpID: site.rpId, userVerification: 'required' },
    ...(known.length === 0 ? {} : { allowCredentials: [...known] }),
  });
  await keepChallenge(casework, options.challenge, 'sign-in', null);
  return { options: { ...options } };
}
