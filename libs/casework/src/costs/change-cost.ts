import type { ChangeCost, Cost } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { columnsOfCost, comparableCost, KEPT_OF_COST, readOwnCost, requirePaid, writeShares } from './cost-row.js';

/** The payment as it is to be, with its people; what was taken away is put back first. */
export async function changeCost(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  facts: ChangeCost,
): Promise<Cost> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const cost = await readOwnCost(transaction, id);
    requireVersion(cost, version);
    if (cost.isRemoved) throw new CaseworkError('already-done');
    await requirePaid(transaction, facts);
    const { before, after, names } = differenceOf(comparableCost(cost), comparableCost(facts));
    if (names.length === 0) return cost;
    await changeRow(transaction, 'cost', cost, columnsOfCost(facts));
    await writeShares(transaction, id, facts);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'cost-changed', subjectType: 'cost', subjectId: id, kept: KEPT_OF_COST },
      ...{ before, after },
    });
    return readOwnCost(transaction, id);
  });
}
