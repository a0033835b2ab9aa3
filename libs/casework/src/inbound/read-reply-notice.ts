import type { Transaction } from '@sapar/persistence';

/** What a mail says about a reply that came by mail: to whoever has the case, or to who wrote it. */
export interface ReplyNotice {
  readonly kind: 'reply-received' | 'reply-noted';
  readonly fromName: string;
  readonly fromAddress: string;
  readonly attachments: number;
  /** In each of these the reply stands; none for a reply to a list. */
  readonly cases: readonly ReplyCase[];
}
interface ReplyCase {
  readonly caseId: string;
  readonly personName: string;
  readonly missionReference: string;
  readonly words: string;
  readonly isDemo: boolean;
}

const MAIL = `
  select from_name as "fromName", from_address as "fromAddress", jsonb_array_length(attachments) as attachments from inbound_mail where id = $1`;
const CASES = `
  select g.case_id as "caseId", t.display_name as "personName", m.reference as "missionReference", g.body as words, c.is_demo as "isDemo"
  from case_message g join visit_case c on c.id = g.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
  where g.inbound_mail_id = $1 and g.deleted_at is null and c.deleted_at is null order by m.reference, t.display_name, g.case_id`;

/** Nothing to say to the doer once the message was taken away. */
export async function readReplyNotice(
  transaction: Transaction,
  {
    kind,
    subject_ids: ids,
  }: { readonly kind: ReplyNotice['kind']; readonly subject_ids: Readonly<Record<string, string>> },
): Promise<readonly ReplyNotice[]> {
  const mail = await transaction.first<Omit<ReplyNotice, 'kind' | 'cases'>>(MAIL, [ids['inboundMailId']]);
  const cases = await transaction.query<ReplyCase>(CASES, [ids['inboundMailId']]);
  if (mail === undefined || (kind === 'reply-received' && cases.length === 0)) return [];
  return [{ kind, ...mail, cases }];
}
