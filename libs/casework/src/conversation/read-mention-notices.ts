import type { Transaction } from '@sapar/persistence';

/** One case in which the reader was named: which, by whom, how often. Never the words, and never about whom they are. */
export interface MentionNotice {
  readonly kind: 'mentions';
  readonly caseId: string;
  readonly missionReference: string;
  readonly missionTitle: string;
  readonly authors: readonly string[];
  readonly count: number;
  readonly isDemo: boolean;
}

const TAKE = `update case_mention set delivery_id = $1 where user_id = $2 and tenant_id = app_tenant() and delivery_id is null`;
const MUTED = `select 1 from mail_mute where tenant_id = app_tenant() and user_id = $1 and topic = 'mentions' and ended_at is null`;
const NAMED = `
  select g.case_id as "caseId", m.reference as "missionReference", m.title as "missionTitle", c.is_demo as "isDemo", count(*)::int as count,
    array_agg(distinct g.author_name || ', ' || (select legal_name from tenant where id = g.tenant_id)) as authors
  from case_mention n join case_message g on g.id = n.message_id join visit_case c on c.id = g.case_id join mission m on m.id = c.mission_id
  where n.delivery_id = $1 and g.deleted_at is null and c.deleted_at is null and not exists (select 1 from message_reading r
    where r.user_id = n.user_id and r.tenant_id = n.tenant_id and r.case_id = g.case_id and r.read_until >= g.created_at)
  group by g.case_id, m.reference, m.title, c.is_demo order by m.reference, g.case_id`;

/**
 * Takes what nobody has told the reader yet; what was read or taken away meanwhile needs no mail. Who wants none finds the
 * new messages on Today, and is not written to about them when the mute ends.
 */
export async function readMentionNotices(
  transaction: Transaction,
  delivery: { readonly id: string; readonly recipient_user_id: string | null },
): Promise<readonly MentionNotice[]> {
  await transaction.query(TAKE, [delivery.id, delivery.recipient_user_id]);
  if ((await transaction.first(MUTED, [delivery.recipient_user_id])) !== undefined) return [];
  const rows = await transaction.query<Omit<MentionNotice, 'kind'>>(NAMED, [delivery.id]);
  return rows.map((row): MentionNotice => ({ kind: 'mentions', ...row }));
}
