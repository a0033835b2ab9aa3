import { createHash, createHmac } from 'node:crypto';

/** The token of one sending of an invitation: every try of that mail carries the same, sending anew ends the one before. */
export const inviteTokenOf = (linkKey: Buffer, inviteId: string, round: number): string =>
  createHmac('sha256', linkKey)
    .update(`invite:${inviteId}:${String(round)}`)
    .digest('base64url');

/** What the table keeps of a token. */
export const hashOfInviteToken = (token: string): string =>
  createHash('sha256').update(`invite:${token}`).digest('hex');
