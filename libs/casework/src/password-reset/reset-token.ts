import { createHash, createHmac } from 'node:crypto';

/** The token of one asking: made when its mail leaves, the same on every try of that mail. */
export const resetTokenOf = (linkKey: Buffer, resetId: string): string =>
  createHmac('sha256', linkKey).update(`password-reset:${resetId}`).digest('base64url');

/** What the table keeps of a token. */
export const hashOfResetToken = (token: string): string =>
  createHash('sha256').update(`password-reset:${token}`).digest('hex');
