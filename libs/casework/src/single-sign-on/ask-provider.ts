import type { Casework } from '../casework.js';
import { secretsOf, type Flow } from './flow.js';
import { ALGORITHMS, openProvider, type Provider } from './provider.js';

/** What a provider vouches for. */
export interface Claims {
  readonly subject: string;
  readonly email: string;
  /** It says itself that the address is not checked. */
  readonly isEmailDenied: boolean;
}

interface Asking {
  readonly answer: string;
  readonly redirectUri: string;
  readonly flow: Flow;
}

/** Turns the code into claims; null when state, nonce, issuer, audience, time or signature do not fit. */
export async function askProvider(
  casework: Casework,
  provider: Provider,
  { answer, redirectUri, flow }: Asking,
): Promise<Claims | null> {
  const { client, config } = await openProvider(casework, provider);
  const { verifier, nonce } = secretsOf(flow);
  const url = new URL(redirectUri);
  url.search = answer;
  try {
    const tokens = await client.authorizationCodeGrant(config, url, {
      ...{ pkceCodeVerifier: verifier, expectedState: flow.state, expectedNonce: nonce, idTokenExpected: true },
    });
    const claims = tokens.claims();
    const email = claims?.['email'];
    if (claims === undefined || typeof email !== 'string' || !isSigned(tokens.id_token)) return null;
    return {
      ...{ subject: claims.sub, email: email.trim().toLowerCase() },
      isEmailDenied: claims['email_verified'] === false || claims['email_verified'] === 'false',
    };
  } catch {
    // The library tells every kind of lie apart; to whoever sent it they are one refusal.
    return null;
  }
}

/** The library has checked the signature; whether its kind is one of ours is our own affair. */
function isSigned(token: string | undefined): boolean {
  const header = JSON.parse(Buffer.from(token?.split('.')[0] ?? '', 'base64url').toString('utf8')) as {
    readonly alg?: unknown;
  };
  return typeof header.alg === 'string' && ALGORITHMS.includes(header.alg);
}
