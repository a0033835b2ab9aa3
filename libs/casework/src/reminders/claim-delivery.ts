import { topicOfKinds } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readAccountNotice, type AccountNotice } from '../account-mails/read-account-notice.js';
import { readMentionNotices, type MentionNotice } from '../conversation/read-mention-notices.js';
import { inboundLocalPart } from '../inbound/inbound-token.js';
import { readReplyNotice, type ReplyNotice } from '../inbound/read-reply-notice.js';
import { readIncidentNotices, type IncidentNotice } from '../incidents/read-incident-notices.js';
import { readInviteNotice, type InviteNotice } from '../invites/read-invite-notice.js';
import { readResetNotice, type ResetNotice } from '../password-reset/read-reset-notice.js';
import { readCompanyNotice, type CompanyNotice } from '../sharing/read-company-notice.js';
import {
  readTechnicianCodeNotice,
  readTechnicianLinkNotice,
  type TechnicianCodeNotice,
  type TechnicianLinkNotice,
} from '../technician-links/read-notice.js';
import type { Digest } from './digests/digest.js';
import { readDigest } from './digests/read-digest.js';
import { OUTDATED, SUBJECTS } from './gather-reminders.js';
import type { DeliveryKind } from './insert-delivery.js';
import { companyScope, type Ledger } from './ledger.js';
import { linkForMute } from './mutes/mail-link.js';
import { readLetters, type Letter } from './read-letters.js';
import { readSigningNotices, type SigningNotice } from './read-notices.js';

/** One mail taken by one worker; the fence tells it from the same mail taken again after its lease ended. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly tenantId: string;
  readonly fence: number;
  readonly kind: DeliveryKind;
  readonly messageId: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly now: string;
  readonly wasDueAt: string;
  /** What it says about cases; empty in a mail about the company itself. */
  readonly letters: readonly Letter[];
  /** The list of the day, of the week, or of what falls into days off. */
  readonly digests: readonly Digest[];
  /** Mutes what the mail is about; null where that is not allowed. */
  readonly unsubscribeToken: string | null;
  readonly notices: readonly SigningNotice[];
  /** Breaches of personal data whose notice is open. */
  readonly incidents: readonly IncidentNotice[];
  /** Where the reader was named in a conversation. */
  readonly mentions: readonly MentionNotice[];
  readonly invites: readonly (InviteNotice | CompanyNotice)[];
  /** To the technician alone. */
  readonly visits: readonly (TechnicianLinkNotice | TechnicianCodeNotice)[];
  /** What came back by mail. */
  readonly replies: readonly ReplyNotice[];
  /** Local parts of the addresses to which returns and replies to this mail go; its replies only where somebody reads them. */
  readonly inbound: { readonly returns: string; readonly replies: string | null };
  /** A company of one of these visits wants people in subjects by their initials. */
  readonly areInitialsWanted: boolean;
  /** About the reader's own account. */
  readonly accounts: readonly (ResetNotice | AccountNotice)[];
}

interface DeliveryRow {
  readonly id: string;
  readonly fence: number;
  readonly kind: ClaimedDelivery['kind'];
  readonly message_id: string;
  readonly recipient_user_id: string | null;
  readonly recipient_name: string;
  readonly recipient_email: string;
  readonly language: ClaimedDelivery['language'];
  readonly due_at: string;
  readonly subject_ids: Readonly<Record<string, string>>;
}

const LEASE_SECONDS = 120;

/** Where a person is written to now; what was made while a mail server was away may name an address that is none any more. */
const ADDRESS = `case when kind in ('reminders','digest','filing-closed','signing-reminders','incident-reminders','mentions','reply-received') then coalesce((select u.email from user_account u where u.id = delivery.recipient_user_id),
  (select t.email from technician t where t.id = delivery.recipient_technician_id), (select k.email from host_contact k where k.id = delivery.recipient_contact_id), recipient_email) else recipient_email end`;

const CLAIM = `
  with claimed as (
    update delivery set recipient_email = ${ADDRESS}, state = 'claimed', fence = fence + 1, attempts = attempts + 1, lease_until = $2::timestamptz + interval '${String(LEASE_SECONDS)} seconds'
    where id = $1 and state = 'queued' and next_try_at <= $2 returning *)
  select id, fence, kind, message_id, recipient_user_id, recipient_name, recipient_email, language, due_at, subject_ids from claimed`;

const DROP_OUTDATED = `
  update reminder set state = 'cancelled', cancel_reason = x.reason from (
    select r.id, ${OUTDATED} as reason from reminder r ${SUBJECTS} where r.delivery_id = $1 and r.state = 'gathered') x
  where reminder.id = x.id and x.reason is not null`;

const GONE = `
  select 1 from delivery y where y.id = $1 and y.kind not in ('account-invite','order-told','company-invite','supplier-reminders','reply-noted')
    and not exists (select 1 from user_account u join membership m on m.user_id = u.id and m.tenant_id = y.tenant_id and m.ended_at is null
      where u.id = y.recipient_user_id and u.deleted_at is null)
    and not exists (select 1 from technician t where t.id = y.recipient_technician_id and t.deleted_at is null)
    and not exists (select 1 from host_contact k where k.id = y.recipient_contact_id and k.ended_at is null)`;
const RELEASE = `update reminder set state = 'planned', delivery_id = null where delivery_id = $1 and state = 'gathered'`;

/** Takes a mail, looks again whether it is still wanted, and reads what it says; null when there is nothing to send. */
export async function claimDelivery(ledger: Ledger, tenantId: string, id: string): Promise<ClaimedDelivery | null> {
  return ledger.unitOfWork.run(companyScope(tenantId), async (transaction) => {
    const row = await transaction.first<DeliveryRow>(CLAIM, [id, transaction.now]);
    if (row === undefined) return null;
    if ((await transaction.first(GONE, [id])) !== undefined) {
      // Its reminders are gathered anew, and go to whoever has the duty now.
      await transaction.query(RELEASE, [id]);
      await cancelDelivery(transaction, id, 'recipient-gone');
      return null;
    }
    await transaction.query(DROP_OUTDATED, [id]);
    const content = await readContent(transaction, ledger, row);
    if (Object.values(content).every((part) => part.length === 0)) {
      await cancelDelivery(transaction, id, 'nothing-left-to-say');
      return null;
    }
    return {
      id,
      tenantId,
      fence: row.fence,
      kind: row.kind,
      messageId: row.message_id,
      recipientName: row.recipient_name,
      recipientEmail: row.recipient_email,
      language: row.language,
      now: transaction.now,
      wasDueAt: row.due_at,
      ...content,
      areInitialsWanted: await areInitialsWanted(transaction, content),
      inbound: inboundOf(ledger.linkKey, row),
      unsubscribeToken: await unsubscribeTokenOf(transaction, ledger.linkKey, row, content),
    };
  });
}

type Content = Pick<
  ClaimedDelivery,
  'letters' | 'digests' | 'notices' | 'incidents' | 'mentions' | 'invites' | 'visits' | 'accounts' | 'replies'
>;

/** Mails that somebody in the product answers for; what is about an account is nobody's to answer. */
const ANSWERABLE: readonly DeliveryKind[] = [
  ...(['reminders', 'supplier-reminders', 'digest', 'filing-closed', 'order-told', 'mentions'] as const),
  ...(['test-mail', 'reply-received', 'reply-noted'] as const),
];
const inboundOf = (linkKey: Buffer, { id, kind }: DeliveryRow): ClaimedDelivery['inbound'] => ({
  returns: inboundLocalPart(linkKey, 'bounce', id),
  replies: ANSWERABLE.includes(kind) ? inboundLocalPart(linkKey, 'reply', id) : null,
});

const INITIALS = `
  select 1 from tenant t where t.names_in_subjects = 'initials' and (t.id = app_tenant()
    or t.id in (select unnest(array[c.host_tenant_id, c.supplier_tenant_id]) from visit_case c where c.id = any($1::uuid[]))) limit 1`;

/** The stricter of the companies decides: the names are of one, the mail may be the other's. */
async function areInitialsWanted(transaction: Transaction, { letters, digests, replies }: Content): Promise<boolean> {
  const listed = [
    ...digests.flatMap(({ items, arrivals }) => [...items, ...arrivals]),
    ...replies.flatMap(({ cases }) => cases),
  ];
  const caseIds = [...letters, ...listed].map(({ caseId }) => caseId);
  return (await transaction.first(INITIALS, [[...new Set(caseIds)]])) !== undefined;
}

/** What the mail says, as it stands at this moment. */
async function readContent(transaction: Transaction, { linkKey }: Ledger, row: DeliveryRow): Promise<Content> {
  const nothing: Content = {
    letters: [],
    digests: [],
    notices: [],
    incidents: [],
    mentions: [],
    invites: [],
    visits: [],
    accounts: [],
    replies: [],
  };
  switch (row.kind) {
    case 'digest':
      return { ...nothing, digests: await readDigestOf(transaction, row.id) };
    case 'signing-reminders':
      return { ...nothing, notices: await readSigningNotices(transaction, row) };
    case 'incident-reminders':
      return { ...nothing, incidents: await readIncidentNotices(transaction, row) };
    case 'mentions':
      return { ...nothing, mentions: await readMentionNotices(transaction, row) };
    case 'account-invite':
      return { ...nothing, invites: await readInviteNotice(transaction, linkKey, row.subject_ids) };
    case 'password-reset':
      return { ...nothing, accounts: await readResetNotice(transaction, linkKey, row.subject_ids) };
    case 'account-changed':
      return { ...nothing, accounts: await readAccountNotice(transaction, row) };
    case 'company-invite':
      return { ...nothing, invites: await readCompanyNotice(transaction, linkKey, row.subject_ids) };
    case 'technician-link':
      return { ...nothing, visits: await readTechnicianLinkNotice(transaction, linkKey, row.subject_ids) };
    case 'reply-received':
    case 'reply-noted':
      return { ...nothing, replies: await readReplyNotice(transaction, { ...row, kind: row.kind }) };
    case 'technician-code':
      return { ...nothing, visits: await readTechnicianCodeNotice(transaction, linkKey, row.subject_ids) };
    default:
      return { ...nothing, letters: await readLetters(transaction, linkKey, { ...row, kind: row.kind }) };
  }
}

/** Lists and reminders that can wait may be muted; one critical date in a mail is enough that it may not. */
async function unsubscribeTokenOf(
  transaction: Transaction,
  linkKey: Buffer,
  { kind, recipient_user_id: userId }: DeliveryRow,
  { letters, digests }: Content,
): Promise<string | null> {
  const [digest] = digests;
  if (userId === null) return null;
  if (digest !== undefined)
    return linkForMute(transaction, linkKey, { userId, topic: digest.rhythm === null ? 'days-off' : 'digest' });
  if (kind === 'mentions') return linkForMute(transaction, linkKey, { userId, topic: 'mentions' });
  if (kind !== 'reminders' || letters.some(({ isCritical }) => isCritical)) return null;
  return linkForMute(transaction, linkKey, { userId, topic: topicOfKinds(letters.map((letter) => letter.kind)) });
}

const PARTS = `select deadline_id, threshold, occurrence, recipient_user_id from reminder where delivery_id = $1 and state = 'gathered'`;

interface PartRow {
  readonly deadline_id: string | null;
  readonly threshold: string;
  readonly occurrence: string;
  readonly recipient_user_id: string;
}

async function readDigestOf(transaction: Transaction, id: string): Promise<readonly Digest[]> {
  const parts = await transaction.query<PartRow>(PARTS, [id]);
  const [first] = parts;
  if (first === undefined) return [];
  const digest = await readDigest(transaction, first.recipient_user_id, {
    lists: parts.filter((part) => part.deadline_id === null),
    deadlineIds: parts.flatMap((part) => part.deadline_id ?? []),
  });
  return digest === null ? [] : [digest];
}

const cancelDelivery = (transaction: Transaction, id: string, reason: string): Promise<unknown> =>
  transaction.query(`update delivery set state = 'cancelled', cancel_reason = $2, lease_until = null where id = $1`, [
    id,
    reason,
  ]);

/** Mails that no reminder stands behind. */
const ALONE = `'filing-closed','account-invite','password-reset','account-changed','test-mail','order-told','company-invite','mentions','technician-link','technician-code','reply-received','reply-noted'`;
// Whoever closes a case at this moment waits for the mark, or the mark for the closing: read without holding them, reminders
// that are being cancelled would still look wanted.
const DOT = `
  with mine as (
    select id from delivery where id = $1 and fence = $2 and state = 'claimed' and lease_until > $3 for no key update),
  held as (select r.id from reminder r join mine on mine.id = r.delivery_id where r.state = 'gathered' for share of r),
  marked as (
    update delivery set state = 'dot-sent', dot_sent_at = $3, lease_until = $3::timestamptz + interval '${String(LEASE_SECONDS)} seconds'
    where id = (select id from mine) and recipient_email = ${ADDRESS}
      and not exists (select 1 from technician t where t.id = delivery.recipient_technician_id and t.deleted_at is not null)
      and not exists (select 1 from host_contact k where k.id = delivery.recipient_contact_id and k.ended_at is not null)
      and (kind in (${ALONE}) or (select count(*) from held) > 0)
    returning id)
  select id from marked`;

/**
 * Commits 'the dot leaves' just before it does. False: the lease has ended, another worker has it, or what it reminds
 * of was settled meanwhile; then the dot must not leave.
 */
export async function markDotSent(
  { unitOfWork }: Ledger,
  { tenantId, id, fence }: Pick<ClaimedDelivery, 'tenantId' | 'id' | 'fence'>,
): Promise<boolean> {
  return unitOfWork.run(companyScope(tenantId), async (transaction) => {
    return (await transaction.first(DOT, [id, fence, transaction.now])) !== undefined;
  });
}
