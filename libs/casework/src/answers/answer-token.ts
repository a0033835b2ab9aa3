import { createHash, createHmac } from 'node:crypto';

/** The token of a link: made from the key and the row's id, so that every try of a mail carries the same one. */
export const answerTokenOf = (linkKey: Buffer, linkId: string): string =>
  createHmac('sha256', linkKey).update(`answer:${linkId}`).digest('base64url');

/** What the table keeps of a token. */
export const hashOfAnswerToken = (token: string): string =>
  createHash('sha256').update(`answer:${token}`).digest('hex');
