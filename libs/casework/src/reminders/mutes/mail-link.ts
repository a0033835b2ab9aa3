import { createHash, createHmac } from 'node:crypto';
import type { MuteTopic } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';

const tokenOf = (linkKey: Buffer, linkId: string): string =>
  createHmac('sha256', linkKey).update(`unsubscribe:${linkId}`).digest('base64url');

/** What the table keeps of a token. */
export const hashOfMailToken = (token: string): string =>
  createHash('sha256').update(`unsubscribe:${token}`).digest('hex');

const KNOWN = 'select id from mail_link where tenant_id = app_tenant() and user_id = $1 and topic = $2';
const INSERT = `
  insert into mail_link (id, tenant_id, user_id, topic, token_hash, created_at) values ($1, app_tenant(), $2, $3, $4, $5)
  on conflict (tenant_id, user_id, topic) do nothing`;

/** The token of the one link by which this person mutes this topic; it does not expire, since mails are kept for years. */
export async function linkForMute(
  transaction: Transaction,
  linkKey: Buffer,
  { userId, topic }: { readonly userId: string; readonly topic: MuteTopic },
): Promise<string> {
  const known = await transaction.first<{ id: string }>(KNOWN, [userId, topic]);
  if (known !== undefined) return tokenOf(linkKey, known.id);
  const id = uuidv7();
  await transaction.query(INSERT, [id, userId, topic, hashOfMailToken(tokenOf(linkKey, id)), transaction.now]);
  // Two mails of one person made at once: the first of them has the link.
  const made = await transaction.first<{ id: string }>(KNOWN, [userId, topic]);
  return tokenOf(linkKey, made?.id ?? id);
}
