import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { guardedFetch } from './guarded-fetch.js';

/** A company's OpenID provider, as its owner has set it up. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

/** Signatures by private keys of the provider alone: neither none nor a shared secret, whatever the provider offers. */
export const ALGORITHMS: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
];

/** Reads the provider's own description anew; signatures are checked against the keys that it names. */
export async function openProvider(casework: Casework, { issuer, clientId, clientSecret }: Provider) {
  const isClosedAllowed = casework.mayReachClosedAddresses === true;
  const client = await import('openid-client');
  const secret = clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret);
  try {
    const config = await client.discovery(new URL(issuer), clientId, {}, secret, {
      [client.customFetch]: guardedFetch(isClosedAllowed) as never,
      execute: [client.enableNonRepudiationChecks, ...(isClosedAllowed ? [client.allowInsecureRequests] : [])],
    });
    return { client, config };
  } catch {
    throw new CaseworkError('provider-unreachable');
  }
}
