import { createHash, createHmac } from 'node:crypto';

/** The token of one sending: every try of that mail carries the same, sending anew ends the one before. */
export const companyTokenOf = (linkKey: Buffer, inviteId: string, round: number): string =>
  createHmac('sha256', linkKey)
    .update(`company:${inviteId}:${String(round)}`)
    .digest('base64url');

/** What the table keeps of a token. */
export const hashOfCompanyToken = (token: string): string =>
  createHash('sha256').update(`company:${token}`).digest('hex');
