import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { appendEvent } from '../events/append-event.js';

type Account = Pick<Actor, 'userId' | 'tenantId' | 'tenantKind'>;

/** One line about an account in its company's journal: never a password, a code, a token or a whole address. */
export function appendAccountEvent(
  transaction: Transaction,
  { userId, tenantId, tenantKind }: Account,
  act: string,
  after: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return appendEvent(transaction, {
    hostTenantId: tenantKind === 'host' ? tenantId : null,
    supplierTenantId: tenantKind === 'supplier' ? tenantId : null,
    act,
    subjectType: 'user_account',
    subjectId: userId,
    after,
  });
}
