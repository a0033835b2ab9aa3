import type { Signatory } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { requireHost } from '../companies/require-host.js';
import { planSigningReminders } from './plan-signing-reminders.js';
import { KEPT_OF_SIGNATORY, readSignatory, signatoryOf } from './signatory-row.js';

/** This person signs no more from now on; what was signed stays. It can be taken back. */
export const retireSignatory = (casework: Casework, actor: Actor, id: string, version: number): Promise<Signatory> =>
  setRetired(casework, actor, id, version, true);

/** Takes the end back: the person signs again as long as key and authority hold. */
export const restoreSignatory = (casework: Casework, actor: Actor, id: string, version: number): Promise<Signatory> =>
  setRetired(casework, actor, id, version, false);

async function setRetired(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  isRetired: boolean,
): Promise<Signatory> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readSignatory(transaction, id);
    requireVersion(row, version);
    if ((row.retiredAt !== null) === isRetired) throw new CaseworkError('already-done');
    const retiredAt = isRetired ? transaction.now : null;
    await changeRow(transaction, 'signatory', row, { retiredAt });
    await appendCompanyEvent(transaction, actor, {
      ...{ act: isRetired ? 'signatory-retired' : 'signatory-restored', subjectType: 'signatory', subjectId: id },
      ...{ kept: KEPT_OF_SIGNATORY, before: { retiredAt: row.retiredAt }, after: { retiredAt } },
    });
    const changed = await readSignatory(transaction, id);
    await planSigningReminders(transaction, actor.tenantId, changed, 'signatory-retired');
    return signatoryOf(changed);
  });
}
