import type { Cost } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { KEPT_OF_COST, readOwnCost } from './cost-row.js';

/** Takes a cost away: it counts no more, and whoever bears it sees it no more. */
export const removeCost = (casework: Casework, actor: Actor, id: string, version: number): Promise<Cost> =>
  setRemoved(casework, actor, { id, version, isRemoved: true });

/** The way back. */
export const restoreCost = (casework: Casework, actor: Actor, id: string, version: number): Promise<Cost> =>
  setRemoved(casework, actor, { id, version, isRemoved: false });

interface Wanted {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
}

async function setRemoved({ unitOfWork }: Casework, actor: Actor, { id, version, isRemoved }: Wanted): Promise<Cost> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const cost = await readOwnCost(transaction, id);
    requireVersion(cost, version);
    if (cost.isRemoved === isRemoved) throw new CaseworkError('already-done');
    await changeRow(transaction, 'cost', cost, { deletedAt: isRemoved ? transaction.now : null });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: isRemoved ? 'cost-removed' : 'cost-restored', subjectType: 'cost', subjectId: id, kept: KEPT_OF_COST },
      ...{ before: { isRemoved: !isRemoved }, after: { isRemoved } },
    });
    return readOwnCost(transaction, id);
  });
}
