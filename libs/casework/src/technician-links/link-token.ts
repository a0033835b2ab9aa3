import { createHash, createHmac } from 'node:crypto';

/** The token of one sending: every try of that mail carries the same, sending anew ends the one before. */
export const linkTokenOf = (linkKey: Buffer, linkId: string, round: number): string =>
  createHmac('sha256', linkKey)
    .update(`technician:${linkId}:${String(round)}`)
    .digest('base64url');

/** What the table keeps of a token. */
export const hashOfLinkToken = (token: string): string =>
  createHash('sha256').update(`technician:${token}`).digest('hex');

/** Six figures, the same on every try of one mail; 2^48 to a million leaves no figure likelier than another by more than 4e-9. */
export function codeOf(linkKey: Buffer, codeId: string): string {
  const bytes = createHmac('sha256', linkKey).update(`technician-code:${codeId}`).digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** A million codes are soon tried out: without the link's token, which no table has, the hash tells nothing. */
export const hashOfCode = (token: string, codeId: string, code: string): string =>
  createHash('sha256').update(`technician-code:${codeId}:${token}:${code}`).digest('hex');

export const hashOfTechnicianSession = (token: string): string =>
  createHash('sha256').update(`technician-session:${token}`).digest('hex');
