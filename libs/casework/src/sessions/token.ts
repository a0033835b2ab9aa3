import { createHash, randomBytes } from 'node:crypto';

/** An opaque token for the cookie; only its hash is stored. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
