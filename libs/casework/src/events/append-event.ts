import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { sealPersonal, type PersonalFacts } from './seal-personal.js';

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
  /** What may name or place a person: sealed, so that erasing the key erases it and leaves the line. */
  readonly personal?: PersonalFacts;
}

/** Appends the one line that audit, history, undo and live updates read. */
export async function appendEvent(transaction: Transaction, facts: EventFacts): Promise<void> {
  const id = uuidv7();
  await transaction.insert('event', {
    id,
    hostTenantId: facts.hostTenantId,
    supplierTenantId: facts.supplierTenantId,
    caseId: facts.caseId ?? null,
    actorUserId: transaction.scope.userId,
    act: facts.act,
    subjectType: facts.subjectType,
    subjectId: facts.subjectId,
    before: facts.before ?? null,
    after: facts.after ?? null,
    personalSealed: facts.personal === undefined ? null : await sealPersonal(transaction, id, facts.personal),
    at: transaction.now,
  });
}
