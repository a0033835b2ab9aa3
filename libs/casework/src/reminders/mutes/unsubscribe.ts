import type { MuteTopic, UnsubscribePage } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Casework } from '../../casework.js';
import { found } from '../../errors.js';
import { hashOfMailToken } from './mail-link.js';
import { addMute, endMute, readMutes } from './mute-rows.js';

interface LinkRow {
  readonly tenantId: string;
  readonly userId: string;
  readonly topic: MuteTopic;
}

const LINK = 'select tenant_id as "tenantId", user_id as "userId", topic from mail_link where token_hash = $1';
const READER = `
  select u.email, u.language, t.legal_name as "companyName" from user_account u join tenant t on t.id = app_tenant() where u.id = $1 and u.deleted_at is null`;

/** Finds the link by its token alone; an unknown token is told nothing. */
async function withLink<T>(
  { unitOfWork }: Casework,
  token: string,
  work: (transaction: Transaction, link: LinkRow) => Promise<T>,
): Promise<T> {
  const hash = hashOfMailToken(token);
  const link = await unitOfWork.run({ tenantId: null, userId: null, sessionHash: hash }, async (transaction) =>
    found(await transaction.first<LinkRow>(LINK, [hash])),
  );
  return unitOfWork.run({ tenantId: link.tenantId, userId: link.userId }, (transaction) => work(transaction, link));
}

async function pageOf(transaction: Transaction, { userId, topic }: LinkRow): Promise<UnsubscribePage> {
  const reader = found(
    await transaction.first<Pick<UnsubscribePage, 'email' | 'language' | 'companyName'>>(READER, [userId]),
  );
  const mute = (await readMutes(transaction, userId)).find((one) => one.topic === topic);
  return { ...reader, topic, isMuted: mute !== undefined, since: mute?.since ?? null };
}

/** Shows what a mail's link would mute; changes nothing, however often a scanner opens it. */
export const openUnsubscribePage = (casework: Casework, token: string): Promise<UnsubscribePage> =>
  withLink(casework, token, pageOf);

/** Mutes what the mail was about, or takes that back, as the person for whom the link was made. */
export const unsubscribe = (casework: Casework, token: string, isMuted: boolean): Promise<UnsubscribePage> =>
  withLink(casework, token, async (transaction, link) => {
    await (isMuted
      ? addMute(transaction, { userId: link.userId, topic: link.topic, by: 'link' })
      : endMute(transaction, link.userId, link.topic));
    return pageOf(transaction, link);
  });
