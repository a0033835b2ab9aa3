import { createHash, createHmac, randomBytes } from 'node:crypto';

const hash = (text: string): string => createHash('sha256').update(`sso:${text}`).digest('hex');
const derived = (browserToken: string, purpose: string): string =>
  createHmac('sha256', browserToken).update(purpose).digest('base64url');

/** What a sign-in through a provider is held together by: the state travels, the browser keeps what the rest is made of. */
export interface Flow {
  readonly state: string;
  readonly browserToken: string;
}

export const newFlow = (): Flow => ({
  state: randomBytes(32).toString('base64url'),
  browserToken: randomBytes(32).toString('base64url'),
});

/** Of the two the table keeps hashes; verifier and nonce are made anew from what the browser holds. */
export const secretsOf = ({ state, browserToken }: Flow) => ({
  stateHash: hash(state),
  browserHash: hash(browserToken),
  verifier: derived(browserToken, 'verifier'),
  nonce: derived(browserToken, 'nonce'),
});
