import { createHash, randomBytes } from 'node:crypto';

/** Tells scanners of repositories and logs what it is. */
const MARK = 'sapar_';
const SHOWN_SIGNS = 4;

/** 256 random bits; only the hash and the first signs are kept. */
export function newKeyToken(): { readonly token: string; readonly start: string } {
  const token = `${MARK}${randomBytes(32).toString('base64url')}`;
  return { token, start: token.slice(0, MARK.length + SHOWN_SIGNS) };
}

export const hashOfKey = (token: string): string => createHash('sha256').update(`api-key:${token}`).digest('hex');
