import type { NewSignatory, Signatory } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { requireHost } from '../companies/require-host.js';
import { planSigningReminders } from './plan-signing-reminders.js';
import {
  columnsOf,
  comparable,
  KEPT_OF_SIGNATORY,
  readSignatory,
  requireMember,
  signatoryOf,
} from './signatory-row.js';

/** Names a person who can sign for the host. Only days are asked for: a key itself is never taken. */
export async function addSignatory({ unitOfWork }: Casework, actor: Actor, facts: NewSignatory): Promise<Signatory> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await requireMember(transaction, facts.memberUserId);
    const id = uuidv7();
    const columns = columnsOf(facts);
    await transaction.insert('signatory', { id, tenantId: actor.tenantId, ...columns, createdAt: transaction.now });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'signatory-added', subjectType: 'signatory', subjectId: id, kept: KEPT_OF_SIGNATORY },
      ...{ before: {}, after: comparable(columns) },
    });
    const row = await readSignatory(transaction, id);
    await planSigningReminders(transaction, actor.tenantId, row, 'date-moved');
    return signatoryOf(row);
  });
}
