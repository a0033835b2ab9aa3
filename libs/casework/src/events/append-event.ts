import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';

/** Both companies of a shared row; a row of one company names only that one. */
interface Sides {
  readonly hostTenantId: string | null;
  readonly supplierTenantId: string | null;
}

export interface EventFacts extends Sides {
  readonly caseId?: string;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Facts without personal values: dates, states, ids. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Appends the one line that audit, history, undo and live updates read. */
export async function appendEvent(transaction: Transaction, facts: EventFacts): Promise<void> {
  await transaction.insert('event', {
    id: uuidv7(),
    hostTenantId: facts.hostTenantId,
    supplierTenantId: facts.supplierTenantId,
    caseId: facts.caseId ?? null,
    actorUserId: transaction.scope.userId,
    act: facts.act,
    subjectType: facts.subjectType,
    subjectId: facts.subjectId,
    before: facts.before ?? null,
    after: facts.after ?? null,
    at: transaction.now,
  });
}
