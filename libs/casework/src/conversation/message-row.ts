import type { CaseMessage, NewMessage } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { fieldFault, found } from '../errors.js';
import { messageIdFor } from '../reminders/insert-delivery.js';

export const MESSAGES = `
  select g.id, g.case_id as "caseId", g.scope, case when g.deleted_at is null then g.body end as body, g.author_name as "authorName",
    (select legal_name from tenant where id = g.tenant_id) as "companyName", coalesce(g.tenant_id = app_tenant() and g.recorded_by = app_user(), false) as "isMine",
    g.deleted_at is null and g.recorded_by is distinct from app_user() and g.created_at > coalesce((select r.read_until from message_reading r
      where r.case_id = g.case_id and r.user_id = app_user() and r.tenant_id = app_tenant()), '-infinity') as "isNew",
    coalesce((select json_agg(json_build_object('userId', n.user_id, 'name', n.member_name) order by n.member_name) from case_mention n
      where n.message_id = g.id and g.deleted_at is null), '[]') as mentions,
    case when g.inbound_mail_id is not null then json_build_object('address', (select i.from_address from inbound_mail i where i.id = g.inbound_mail_id),
      'attachments', coalesce((select i.attachments from inbound_mail i where i.id = g.inbound_mail_id and g.deleted_at is null), '[]')) end as "byMail",
    g.created_at as "createdAt", g.edited_at as "editedAt", g.deleted_at as "removedAt", g.version
  from case_message g`;

export interface MessageRow extends CaseMessage {
  readonly caseId: string;
}

export const messageOf = ({ caseId: _, ...message }: MessageRow): CaseMessage => message;

export const readMessage = async (transaction: Transaction, id: string): Promise<MessageRow> =>
  found(await transaction.first<MessageRow>(`${MESSAGES} where g.id = $1`, [id]));

interface Member {
  readonly user_id: string;
  readonly name: string;
  readonly tenant_id: string;
}

/** Names exactly these members from now on; whoever is new among them is written to, and nobody twice. */
export async function settleMentions(
  transaction: Transaction,
  { id, caseId, scope }: { readonly id: string; readonly caseId: string; readonly scope: NewMessage['scope'] },
  userIds: readonly string[],
): Promise<void> {
  const members = await transaction.query<Member>('select user_id, name, tenant_id from mentionable($1)', [caseId]);
  const { tenantId, userId } = transaction.scope;
  const open = new Map(
    members.filter((one) => scope === 'both' || one.tenant_id === tenantId).map((one) => [one.user_id, one]),
  );
  if (userIds.some((one) => !open.has(one))) throw fieldFault('mentions', 'not-allowed');
  await transaction.query('delete from case_mention where message_id = $1 and user_id <> all($2)', [id, userIds]);
  const named = await transaction.query<{ readonly user_id: string }>(
    'select user_id from case_mention where message_id = $1',
    [id],
  );
  const known = new Set(named.map((one) => one.user_id));
  for (const member of [...new Set(userIds)].filter((one) => !known.has(one)).map((one) => found(open.get(one)))) {
    const mentionId = uuidv7();
    await transaction.insert('case_mention', {
      ...{ id: mentionId, tenantId: member.tenant_id, messageId: id, userId: member.user_id, memberName: member.name },
      createdAt: transaction.now,
    });
    if (member.user_id === userId) continue;
    const mailId = uuidv7();
    await transaction.query('select tell_mentioned($1, $2, $3)', [mentionId, mailId, messageIdFor(mailId)]);
  }
}
