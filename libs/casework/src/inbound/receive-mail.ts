import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import { createHash } from 'node:crypto';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';
import type { AnsweredDelivery } from './answered-delivery.js';
import { noteBounce } from './note-bounce.js';
import { passOnMail } from './pass-on.js';
import { placeReply } from './place-reply.js';

/** One mail that came in for a mail of ours, read and cut to size. */
export interface ReceivedMail {
  readonly messageId: string | null;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly content:
    | { readonly kind: 'bounce'; readonly isFinal: boolean; readonly status: string | null; readonly detail: string }
    | { readonly kind: 'auto-reply'; readonly endsOn: CalendarDate | null; readonly words: string }
    | { readonly kind: 'reply'; readonly words: string; readonly attachments: readonly ReceivedAttachment[] }
    | { readonly kind: 'nothing' };
}
interface ReceivedAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** Nobody answers one mail more often: what does is a machine that does not say so. */
const MOST_OF_A_MAIL = 20;

const COMPANY = 'select tenant_id from delivery where id = $1';
const DELIVERY = `
  select id, tenant_id as "tenantId", kind, recipient_user_id as "recipientUserId", recipient_technician_id as "recipientTechnicianId",
    recipient_name as "recipientName", recipient_email as "recipientEmail", language
  from delivery where id = $1 and dot_sent_at is not null and recipient_email <> '–' for update`;
const EARLIER = 'select count(*)::int as count from inbound_mail where delivery_id = $1';
const INSERT = `
  insert into inbound_mail (id, tenant_id, delivery_id, kind, from_name, from_address, attachments, ends_on, status, detail, mail_hash, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (delivery_id, mail_hash) do nothing`;

/**
 * Takes what came in for one mail: the same mail handed over twice is taken once. `refused` for a mail that never left, that
 * was erased, or that is answered without end; the other side is not told which.
 */
export async function receiveMail(
  ledger: Ledger,
  deliveryId: string,
  mail: ReceivedMail,
): Promise<'taken' | 'refused'> {
  const company = await ledger.acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.first<{ readonly tenant_id: string }>(COMPANY, [deliveryId]),
  );
  if (company === undefined) return 'refused';
  return ledger.unitOfWork.run(companyScope(company.tenant_id), async (transaction) => {
    const delivery = await transaction.first<AnsweredDelivery>(DELIVERY, [deliveryId]);
    if (delivery === undefined) return 'refused';
    if (mail.content.kind === 'nothing') return 'taken';
    const hash = hashOf(mail);
    if ((await transaction.first(KNOWN, [deliveryId, hash])) !== undefined) return 'taken';
    const earlier = await transaction.first<{ readonly count: number }>(EARLIER, [deliveryId]);
    if ((earlier?.count ?? 0) >= MOST_OF_A_MAIL) return 'refused';
    const id = uuidv7();
    await transaction.query(INSERT, [...rowOf(id, delivery, mail), hash, transaction.now]);
    await act(transaction, delivery, id, mail);
    return 'taken';
  });
}

/** The day by the database's clock, for dates that are written without a year. */
export const readLedgerDay = ({ acrossCompanies }: Ledger): Promise<CalendarDate> =>
  acrossCompanies.run(nobodyScope, ({ now }) => Promise.resolve(calendarDateIn(KAZAKHSTAN_ZONE, now)));

const KNOWN = 'select 1 from inbound_mail where delivery_id = $1 and mail_hash = $2';

/** A server that heard no answer hands the same mail over again, with the same Message-ID if it has one. */
const hashOf = ({ messageId, fromAddress, content }: ReceivedMail): string =>
  createHash('sha256')
    .update(messageId ?? JSON.stringify([fromAddress, content]))
    .digest('hex');

function rowOf(id: string, delivery: AnsweredDelivery, { fromName, fromAddress, content }: ReceivedMail): unknown[] {
  const kind = content.kind === 'bounce' && !content.isFinal ? 'delay' : content.kind;
  return [
    ...[id, delivery.tenantId, delivery.id, kind, fromName, fromAddress],
    JSON.stringify(content.kind === 'reply' ? content.attachments : []),
    content.kind === 'auto-reply' ? content.endsOn : null,
    ...(content.kind === 'bounce' ? [content.status, content.detail] : [null, null]),
  ];
}

/** Neither delivery nor acknowledgement, and never the end of a deadline (S34, S35). */
async function act(
  transaction: Transaction,
  delivery: AnsweredDelivery,
  inboundMailId: string,
  mail: ReceivedMail,
): Promise<void> {
  const { content } = mail;
  switch (content.kind) {
    case 'bounce':
      if (content.isFinal) await noteBounce(transaction, delivery, { inboundMailId, ...content });
      return;
    case 'auto-reply':
      return passOnMail(transaction, delivery.id, 'away');
    case 'reply':
      return placeReply(transaction, delivery, { ...mail, inboundMailId, words: content.words });
    case 'nothing':
      return;
  }
}
