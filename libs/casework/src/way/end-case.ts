import type { CaseWay, EndCase } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { wayOfCase } from './read-way.js';
import { writeEnd } from './write-end.js';

/** Ends the case of somebody who has not entered: cancelled, or the visit goes to another host. */
export async function endCase(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  facts: EndCase,
): Promise<CaseWay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    // Another host is the host's to say: it answers for the invitation.
    if (facts.kind === 'host-changed' && actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
    await writeEnd(transaction, masterKey, row, facts);
    return wayOfCase(transaction, caseId);
  });
}
