import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { passOnMail } from './pass-on.js';
import type { AnsweredDelivery } from './answered-delivery.js';

interface Bounce {
  readonly inboundMailId: string;
  readonly status: string | null;
  readonly detail: string;
}

const BOUNCED = `
  update delivery set state = 'bounced', last_error = $2, lease_until = null where id = $1 and state in ('dot-sent','accepted','unknown','held')`;
const SENT = `update reminder set state = 'sent' where delivery_id = $1 and state = 'gathered'`;
const DEAD = `
  insert into dead_address (id, tenant_id, user_id, technician_id, address, status, detail, inbound_mail_id, created_at)
  values ($1, app_tenant(), $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, address) where ended_at is null do nothing`;

/**
 * A full mailbox, a refused text or a mail too large say nothing of the address; everything else that is final does.
 * RFC 3463: x.2.2 mailbox full, x.3.x the other system, x.6.x the text, x.7.x a policy.
 */
const IS_OF_THE_MAIL = /^[245]\.(2\.2|3\.\d+|6\.\d+|7\.\d+)$/;

/** The mail did not arrive: its row says so, the next on the ladder has it at once, and a dead address is told on Today. */
export async function noteBounce(transaction: Transaction, delivery: AnsweredDelivery, bounce: Bounce): Promise<void> {
  const { status, detail, inboundMailId } = bounce;
  const said = status !== null && detail.includes(status) ? detail : [status, detail].filter(Boolean).join(' ');
  await transaction.query(BOUNCED, [delivery.id, said.slice(0, 500)]);
  await transaction.query(SENT, [delivery.id]);
  if (!IS_OF_THE_MAIL.test(status ?? '') && (delivery.recipientUserId ?? delivery.recipientTechnicianId) !== null)
    await transaction.query(DEAD, [
      ...[uuidv7(), delivery.recipientUserId, delivery.recipientTechnicianId, delivery.recipientEmail],
      ...[status, detail, inboundMailId, transaction.now],
    ]);
  await passOnMail(transaction, delivery.id, 'bounced');
}
