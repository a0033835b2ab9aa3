import type { Cost, NewCost } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { columnsOfCost, comparableCost, KEPT_OF_COST, readOwnCost, requirePaid, writeShares } from './cost-row.js';

/** One payment, for one person or for many. It is the company's own; whoever bears a share of it sees that share. */
export async function addCost({ unitOfWork }: Casework, actor: Actor, facts: NewCost): Promise<Cost> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await requirePaid(transaction, facts);
    const id = uuidv7();
    await transaction.insert('cost', {
      ...{ id, tenantId: actor.tenantId, ...columnsOfCost(facts) },
      ...{ recordedBy: transaction.scope.userId, createdAt: transaction.now },
    });
    await writeShares(transaction, id, facts);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'cost-added', subjectType: 'cost', subjectId: id, kept: KEPT_OF_COST },
      ...{ before: {}, after: comparableCost(facts) },
    });
    return readOwnCost(transaction, id);
  });
}
