import type { PasskeyAssertion, PasskeyRegistration } from '@sapar/contracts';
import type { Site } from './site.js';

/** What is kept of a key that a device has made. */
export interface NewCredential {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly isSynced: boolean;
}

/** What is known of a key that was kept. */
export interface KeptCredential {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

// The library throws for every kind of wrong answer; to a stranger they are all the same refusal.
const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

const expectedOf = (challenge: string, { origin, rpId }: Site) => ({
  ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true },
});

/** The new key, or null: signed for another page or challenge, without finger, face or PIN, or malformed. */
export async function verifyRegistration(
  registration: PasskeyRegistration,
  challenge: string,
  site: Site,
): Promise<NewCredential | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { transports = [], ...response } = registration.response;
  const result = await orNull(
    verifyRegistrationResponse({
      ...expectedOf(challenge, site),
      response: { ...registration, response, clientExtensionResults: {} },
    }),
  );
  if (result?.verified !== true) return null;
  const { credential, credentialDeviceType } = result.registrationInfo;
  return {
    ...{ id: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports },
    isSynced: credentialDeviceType === 'multiDevice',
  };
}

/** How often the key was used by its own count, or null for a wrong answer; a count that did not rise is one. */
export async function verifyAssertion(
  assertion: PasskeyAssertion,
  challenge: string,
  site: Site,
  { id, publicKey, counter }: KeptCredential,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { userHandle, ...response } = assertion.response;
  const result = await orNull(
    verifyAuthenticationResponse({
      ...expectedOf(challenge, site),
      response: {
        ...{ ...assertion, clientExtensionResults: {} },
        response: { ...response, ...(typeof userHandle === 'string' ? { userHandle } : {}) },
      },
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
    }),
  );
  return result?.verified === true ? result.authenticationInfo.newCounter : null;
}
