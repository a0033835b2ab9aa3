import type { TestMail } from '@sapar/contracts';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import type { Casework } from '../../casework.js';
import { requireHost } from '../../companies/require-host.js';
import { found } from '../../errors.js';
import { appendEvent } from '../../events/append-event.js';
import { insertDelivery, type Recipient } from '../insert-delivery.js';

const REMINDER = `select case_id as "caseId" from reminder where id = $1 and host_tenant_id = app_tenant() and deadline_id is not null`;
const SELF = 'select id, name, email, language from user_account where id = $1';

/** Sends oneself the mail of a reminder as it would read now; the reminder itself stays as it is. */
export async function sendTestMail({ unitOfWork }: Casework, actor: Actor, reminderId: string): Promise<TestMail> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { caseId } = found(await transaction.first<{ caseId: string }>(REMINDER, [reminderId]));
    const self = found(await transaction.first<Omit<Recipient, 'kind'>>(SELF, [actor.userId]));
    const deliveryId = await insertDelivery(transaction, actor.tenantId, {
      kind: 'test-mail',
      purposeKey: null,
      recipient: { ...self, kind: 'user' },
      subjectIds: { reminderId },
      dueAt: transaction.now,
    });
    await appendEvent(transaction, {
      ...{ hostTenantId: actor.tenantId, supplierTenantId: null, caseId },
      ...{ act: 'test-mail-asked', subjectType: 'delivery', subjectId: deliveryId },
    });
    return { deliveryId, to: self.email };
  });
}
