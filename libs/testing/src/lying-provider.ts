import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { issuerOf, listening } from './identity-providers.js';

type Claims = Readonly<Record<string, unknown>>;
/** What a lying provider says instead of the truth. */
export interface Lie {
  readonly header?: Claims;
  readonly claims?: Claims;
  /** Signed by a key that its list of keys does not have. */
  readonly isForged?: boolean;
}

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(header: Claims, claims: Claims, key: KeyObject): string {
  const text = `${json(header)}.${json(claims)}`;
  const signature = header['alg'] === 'none' ? Buffer.alloc(0) : sign('sha256', Buffer.from(text), key);
  return `${text}.${signature.toString('base64url')}`;
}

const descriptionOf = (issuer: string) => ({
  ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
  ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'] },
  id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
});

async function codeIn(request: IncomingMessage): Promise<string | null> {
  let body = '';
  for await (const part of request) body += String(part);
  return new URLSearchParams(body).get('code');
}

/** A provider that tells the truth in everything but one thing; the code that it takes is the nonce it says back. */
export async function openLyingProvider(email: string, lieAbout: (truth: Claims) => Lie): Promise<Server> {
  const server = await listening();
  const issuer = issuerOf(server);
  const [own, strange] = [rsa(), rsa()];
  const answerTo = async (request: IncomingMessage): Promise<object> => {
    if (request.url === '/.well-known/openid-configuration') return descriptionOf(issuer);
    if (request.url === '/keys')
      return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
    // The clock that the product's own library reads, and no other.
    const now = Math.floor((performance.timeOrigin + performance.now()) / 1000);
    const nonce = await codeIn(request);
    const truth = { iss: issuer, aud: 'sapar', sub: 'liar-1', nonce, iat: now, exp: now + 60, email };
    const { header = {}, claims = {}, isForged = false } = lieAbout(truth);
    const key = (isForged ? strange : own).privateKey;
    const token = tokenOf({ alg: 'RS256', kid: 'k', ...header }, { ...truth, ...claims }, key);
    return { access_token: 'x', token_type: 'Bearer', id_token: token };
  };
  server.on('request', (request, response) => {
    void answerTo(request).then((answer) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
    );
  });
  return server;
}
