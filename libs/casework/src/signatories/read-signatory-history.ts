import type { CompanyEvents } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readCompanyEvents } from '../companies/company-events.js';
import { requireHost } from '../companies/require-host.js';
import { readSignatory } from './signatory-row.js';

/** Who changed which day of a signatory, the newest first. */
export async function readSignatoryHistory({ unitOfWork }: Casework, actor: Actor, id: string): Promise<CompanyEvents> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await readSignatory(transaction, id);
    return { items: await readCompanyEvents(transaction, id) };
  });
}
