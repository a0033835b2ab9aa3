import type { Mentionables, MessagePage, MessageQuery, MessagesRead } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { readingScopeOf, scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { decodeCursor, pageOfRows } from '../keyset.js';
import { MESSAGES, messageOf, type MessageRow } from './message-row.js';

const OF_CASE = `${MESSAGES} where g.case_id = $1 and ($2::timestamptz is null or (g.created_at, g.id) < ($2, $3::uuid)) order by g.created_at desc, g.id desc limit $4`;
const NEW = `
  select count(*)::int as count from case_message g where g.case_id = $1 and g.deleted_at is null and g.recorded_by is distinct from app_user()
    and g.created_at > coalesce((select r.read_until from message_reading r where r.case_id = $1 and r.user_id = app_user() and r.tenant_id = app_tenant()), '-infinity')`;
const MENTIONABLE = `
  select x.user_id as "userId", x.name, t.legal_name as "companyName", x.tenant_id = app_tenant() as "isOwn" from mentionable($1) x join tenant t on t.id = x.tenant_id
  order by x.tenant_id = app_tenant() desc, x.name, x.user_id`;
const READ = `
  insert into message_reading (id, tenant_id, user_id, case_id, read_until) values ($1, app_tenant(), app_user(), $2, least($3::timestamptz, app_now()))
  on conflict (user_id, case_id, tenant_id) do update set read_until = greatest(message_reading.read_until, excluded.read_until)`;

const requireCase = async (transaction: Transaction, caseId: string): Promise<void> => {
  found(await transaction.first('select 1 from visit_case where id = $1 and deleted_at is null', [caseId]));
};

/** What was said about a case, the newest first, and how much of it is new to the reader. */
export async function listMessages(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { cursor, limit }: MessageQuery,
): Promise<MessagePage> {
  const after = decodeCursor(cursor, ['moment', 'uuid']);
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await requireCase(transaction, caseId);
    const place = [after?.[0] ?? null, after?.[1] ?? null, limit + 1];
    const rows = await transaction.query<MessageRow>(OF_CASE, [caseId, ...place]);
    const page = pageOfRows(rows, limit, messageOf, (row) => [row.createdAt, row.id]);
    const unread = await transaction.first<{ readonly count: number }>(NEW, [caseId]);
    return { ...page, newCount: unread?.count ?? 0 };
  });
}

/** Who may be named in a message: members of both companies of the case. */
export const listMentionables = ({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<Mentionables> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await requireCase(transaction, caseId);
    return { items: [...(await transaction.query<Mentionables['items'][number]>(MENTIONABLE, [caseId]))] };
  });

/** The reader has seen everything up to a moment; it never goes back. */
export const markMessagesRead = (
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { readUntil }: MessagesRead,
): Promise<MessagesRead> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    await requireCase(transaction, caseId);
    await transaction.query(READ, [uuidv7(), caseId, readUntil]);
    return { readUntil };
  });
