import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { NOBODY, readDuty, userIdOf } from '../deadlines/host-duty.js';
import { appendEvent } from '../events/append-event.js';
import { insertDelivery, type Recipient } from '../reminders/insert-delivery.js';
import type { AnsweredDelivery } from './answered-delivery.js';

interface Reply {
  readonly inboundMailId: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly words: string;
}

/** A list of many dates belongs to no case; a mail about more than these is answered in the first of them. */
const MOST_CASES = 20;
const CASES = `
  select distinct x.case_id as id from (
    select r.case_id from reminder r where r.delivery_id = $1
    union select d.case_id from deadline d join delivery y on y.id = $1 and d.id::text = y.subject_ids->>'deadlineId'
    union select r.case_id from reminder r join delivery y on y.id = $1 and r.id::text = y.subject_ids->>'reminderId'
    union select g.case_id from case_mention n join case_message g on g.id = n.message_id where n.delivery_id = $1
    union select g.case_id from case_message g join delivery y on y.id = $1 and g.inbound_mail_id::text = y.subject_ids->>'inboundMailId') x
  where x.case_id is not null order by 1 limit ${String(MOST_CASES)}`;

/** Puts a reply into the conversation of each case that the mail spoke of, tells whoever does it, and answers the sender in one line. */
export async function placeReply(transaction: Transaction, delivery: AnsweredDelivery, reply: Reply): Promise<void> {
  const cases =
    delivery.kind === 'digest' ? [] : await transaction.query<{ readonly id: string }>(CASES, [delivery.id]);
  const doers = new Set<string>();
  for (const { id } of cases) {
    const doer = await sayInCase(transaction, delivery, reply, id);
    if (doer !== null && doer !== delivery.recipientUserId) doers.add(doer);
  }
  for (const userId of doers) await tellDoer(transaction, delivery.tenantId, userId, reply.inboundMailId);
  await answerSender(transaction, delivery, reply.inboundMailId);
}

interface Visit {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}
/** Also of a mission that the company has left: what was written to it is answered by it. */
const VISIT = `
  select host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId" from visit_case where id = $1 and deleted_at is null for no key update`;

/** Answers who has the case, where that is for the company of the mail to know. */
async function sayInCase(
  transaction: Transaction,
  delivery: AnsweredDelivery,
  reply: Reply,
  caseId: string,
): Promise<string | null> {
  const visit = await transaction.first<Visit>(VISIT, [caseId]);
  if (visit === undefined) return null;
  const { hostTenantId, supplierTenantId } = visit;
  const { tenantId } = delivery;
  // The other company answers a question that it was asked: both read it. Everything else stays in the house that wrote.
  const scope = delivery.kind === 'supplier-reminders' ? 'both' : 'own';
  const isWrittenTo = reply.fromAddress.toLowerCase() === delivery.recipientEmail.toLowerCase();
  const id = uuidv7();
  await transaction.insert('case_message', {
    ...{ id, hostTenantId, supplierTenantId, caseId, tenantId, scope, recordedBy: null },
    body: reply.words === '' ? '–' : reply.words,
    authorName: isWrittenTo ? delivery.recipientName : reply.fromName || reply.fromAddress,
    ...{ inboundMailId: reply.inboundMailId, createdAt: transaction.now },
  });
  await appendEvent(transaction, {
    hostTenantId: scope === 'both' || tenantId === hostTenantId ? hostTenantId : null,
    supplierTenantId: scope === 'both' || tenantId === supplierTenantId ? supplierTenantId : null,
    ...{ caseId, act: 'reply-came', subjectType: 'message', subjectId: id, after: { scope } },
  });
  if (tenantId !== hostTenantId) return null;
  const { doer } = (await readDuty(transaction, hostTenantId, caseId)).recipients;
  return doer === NOBODY ? null : userIdOf(doer);
}

const PERSON = 'select id, name, email, language from user_account where id = $1 and deleted_at is null';

async function tellDoer(
  transaction: Transaction,
  tenantId: string,
  userId: string,
  inboundMailId: string,
): Promise<void> {
  const person = await transaction.first<Omit<Recipient, 'kind'>>(PERSON, [userId]);
  if (person === undefined) return;
  await insertDelivery(transaction, tenantId, {
    ...{ kind: 'reply-received', purposeKey: `reply-received:${inboundMailId}:${userId}`, dueAt: transaction.now },
    ...{ recipient: { ...person, kind: 'user' }, subjectIds: { inboundMailId } },
  });
}

const IS_ANSWERED = 'select 1 from delivery where purpose_key = $1';

/**
 * To the address that was written to, never to the one that a mail claims to be from; once for each mail of ours, and never
 * for a reply to such an answer: two machines that do not say what they are come to an end.
 */
async function answerSender(
  transaction: Transaction,
  delivery: AnsweredDelivery,
  inboundMailId: string,
): Promise<void> {
  const purposeKey = `reply-noted:${delivery.id}`;
  if (delivery.kind === 'reply-noted' || (await transaction.first(IS_ANSWERED, [purposeKey])) !== undefined) return;
  const { recipientUserId: userId, recipientTechnicianId: technicianId } = delivery;
  await insertDelivery(transaction, delivery.tenantId, {
    ...{ kind: 'reply-noted', purposeKey, subjectIds: { inboundMailId }, dueAt: transaction.now },
    recipient: {
      kind: userId !== null ? 'user' : technicianId !== null ? 'technician' : 'address',
      ...{ id: userId ?? technicianId, name: delivery.recipientName, email: delivery.recipientEmail },
      language: delivery.language,
    },
  });
}
