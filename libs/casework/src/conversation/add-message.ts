import type { CaseMessage, NewMessage } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { sidesOfMessage } from './message-sides.js';
import { messageOf, readMessage, settleMentions } from './message-row.js';

/** Says something about a case, to the own company or to both; whoever is named in it gets one mail. */
export async function addMessage(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { scope, body, mentions }: NewMessage,
): Promise<CaseMessage> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { hostTenantId, supplierTenantId } = await lockCase(transaction, caseId);
    const author = found(
      await transaction.first<{ readonly name: string }>('select name from user_account where id = app_user()'),
    );
    const id = uuidv7();
    await transaction.insert('case_message', {
      ...{ id, hostTenantId, supplierTenantId, caseId, tenantId: actor.tenantId, scope, body, authorName: author.name },
      ...{ recordedBy: actor.userId, createdAt: transaction.now },
    });
    await settleMentions(transaction, { id, caseId, scope }, mentions);
    // The message itself stands on the case; its history has what became of it.
    await appendEvent(transaction, {
      ...sidesOfMessage(actor, scope, { hostTenantId, supplierTenantId }),
      ...{ act: 'message-added', subjectType: 'message', subjectId: id, after: { scope, mentions: mentions.length } },
    });
    return messageOf(await readMessage(transaction, id));
  });
}
