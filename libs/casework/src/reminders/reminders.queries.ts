import type { ReminderLine } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { AUTO_REPLY } from '../inbound/auto-reply.sql.js';

type Delivery = NonNullable<ReminderLine['delivery']>;
interface Row extends Omit<ReminderLine, 'delivery'> {
  readonly deliveryId: string | null;
  readonly deliveryState: string;
  readonly messageId: string;
  readonly acceptedAt: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly lateReason: string | null;
  readonly autoReply: Delivery['autoReply'];
}

const LINES = `
  select r.id, r.threshold, r.occurrence, d.kind as "deadlineKind", d.subject as "deadlineSubject", r.deadline_revision as "deadlineRevision", coalesce(u.name, t.display_name, y.recipient_name, (select k.name from host_contact k where k.id = r.recipient_contact_id), case when r.recipient_kind = 'supplier' then (select legal_name from tenant where id = r.supplier_tenant_id) end, '') as "recipientName",
    r.channel, r.due_at as "dueAt", r.state, r.cancel_reason as "cancelReason", y.id as "deliveryId", y.state as "deliveryState", y.message_id as "messageId",
    y.accepted_at as "acceptedAt", y.attempts, y.last_error as "lastError", y.late_reason as "lateReason", ${AUTO_REPLY} as "autoReply"
  from reminder r join deadline d on d.id = r.deadline_id left join user_account u on u.id = r.recipient_user_id left join technician t on t.id = r.recipient_technician_id left join delivery y on y.id = r.delivery_id
  where r.case_id = $1 order by r.due_at, r.id limit 300`;

/** The ledger of one case: every reminder, why it was or was not sent, and the mail that carried it. */
export async function readRemindersOfCase(transaction: Transaction, caseId: string): Promise<ReminderLine[]> {
  const rows = await transaction.query<Row>(LINES, [caseId]);
  return rows.map(
    ({
      deliveryId,
      deliveryState,
      messageId,
      acceptedAt,
      attempts,
      lastError,
      lateReason,
      autoReply,
      ...line
    }): ReminderLine => {
      const delivery: Delivery | null =
        deliveryId === null
          ? null
          : { id: deliveryId, state: deliveryState, messageId, acceptedAt, attempts, lastError, lateReason, autoReply };
      return { ...line, delivery };
    },
  );
}
