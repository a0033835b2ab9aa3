import type { Transaction } from '@sapar/persistence';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { subjectOf, type Decision } from './decisions.js';

export type DecisionDraft = Pick<Decision, 'kind' | 'body'> & {
  readonly fromOn: CalendarDate;
  readonly reason: string;
};

/** Decisions bind the host's cases: a supplier, or a right that was taken away meanwhile, signs none. */
export function mustDecide(actor: Actor): void {
  if (actor.tenantKind !== 'host' || !actor.permissions.includes('law.decide')) throw new CaseworkError('not-allowed');
}

/** Drafts as signed by the actor now, the newest first, not yet written. */
export async function signDrafts(
  transaction: Transaction,
  actor: Actor,
  drafts: readonly DecisionDraft[],
): Promise<readonly Decision[]> {
  const signer = found(
    await transaction.first<{ name: string }>('select name from user_account where id = $1', [actor.userId]),
  );
  const signedOn = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const signed = { signedName: signer.name, signedAt: transaction.now, signedOn };
  return drafts.map((draft) => ({ id: uuidv7(), ...draft, ...signed }) as Decision).reverse();
}

/** Writes what was signed; nothing changes or removes it afterwards. */
export async function recordDecisions(
  transaction: Transaction,
  actor: Actor,
  decisions: readonly Decision[],
): Promise<void> {
  for (const decision of decisions) {
    const { id, kind, body, fromOn, signedName, signedAt, reason } = decision;
    const subject = subjectOf(decision);
    await transaction.insert('law_decision', {
      ...{ id, tenantId: actor.tenantId, kind, subject, body, fromOn },
      ...{ signedBy: actor.userId, signedName, signedAt, reason },
    });
    await appendEvent(transaction, {
      ...{ hostTenantId: actor.tenantId, supplierTenantId: null },
      ...{ act: 'law-decided', subjectType: 'law-decision', subjectId: id },
      after: { kind, subject, fromOn },
    });
  }
}
