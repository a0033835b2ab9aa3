import type { ChangeSignatory, Signatory } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError } from '../errors.js';
import { requireHost } from '../companies/require-host.js';
import { planSigningReminders } from './plan-signing-reminders.js';
import {
  columnsOf,
  comparable,
  KEPT_OF_SIGNATORY,
  readSignatory,
  requireMember,
  signatoryOf,
} from './signatory-row.js';

/** All facts as they are to be. Who no longer signs is taken back first: nothing changes out of sight. */
export async function changeSignatory(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  facts: ChangeSignatory,
): Promise<Signatory> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readSignatory(transaction, id);
    requireVersion(row, version);
    if (row.retiredAt !== null) throw new CaseworkError('already-done');
    const columns = columnsOf(facts);
    const { before, after, names } = differenceOf(comparable(row), comparable(columns));
    if (names.length === 0) return signatoryOf(row);
    if (columns.memberUserId !== row.memberUserId) await requireMember(transaction, facts.memberUserId);
    await changeRow(transaction, 'signatory', row, columns);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'signatory-changed', subjectType: 'signatory', subjectId: id, kept: KEPT_OF_SIGNATORY },
      ...{ before, after },
    });
    const changed = await readSignatory(transaction, id);
    await planSigningReminders(transaction, actor.tenantId, changed, 'date-moved');
    return signatoryOf(changed);
  });
}
