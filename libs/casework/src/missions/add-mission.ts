import type { NewMission } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { hostToBegin } from '../companies/companies.queries.js';
import { fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { keysOfMission } from './keys-of-mission.js';

/** Both sides: a host names its partner, a supplier a host that has not joined yet. */
async function sidesOfNew(
  transaction: Transaction,
  actor: Actor,
  { hostTenantId: named, supplierTenantId: partner }: NewMission,
): Promise<{ readonly hostTenantId: string; readonly supplierTenantId: string }> {
  const hostTenantId = await hostToBegin(transaction, actor, named);
  const supplierTenantId = actor.tenantKind === 'supplier' ? actor.tenantId : partner;
  if (supplierTenantId === undefined) throw fieldFault('supplierTenantId', 'required');
  found(await transaction.first(PARTNERSHIP, [hostTenantId, supplierTenantId]));
  return { hostTenantId, supplierTenantId };
}

const PARTNERSHIP = 'select 1 from partnership where host_tenant_id = $1 and supplier_tenant_id = $2';
const SITE = 'select 1 from site where id = $1 and host_tenant_id = $2 and deleted_at is null';

/** Opens a mission between the actor's company and one of its partners. Answers id and the short number. */
export async function addMission(
  { unitOfWork }: Casework,
  actor: Actor,
  mission: NewMission,
): Promise<{ readonly id: string; readonly reference: string }> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const sides = await sidesOfNew(transaction, actor, mission);
    found(await transaction.first(SITE, [mission.siteId, sides.hostTenantId]));
    const id = uuidv7();
    const year = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now).slice(2, 4);
    // Two missions opened at once must not share a number: the function lets one of them wait.
    const next = await transaction.first<{ number: number | null }>('select next_mission_number($1, $2) as number', [
      ...[sides.hostTenantId, `M-${year}-`],
    ]);
    const reference = `M-${year}-${String(next?.number ?? 1).padStart(3, '0')}`;
    const { supplierTenantId: _s, hostTenantId: _h, contractReference, ...facts } = mission;
    await transaction.insert('mission', {
      id,
      ...sides,
      reference,
      ...facts,
      contractReference: contractReference ?? null,
      searchKeys: keysOfMission({ ...mission, reference }),
      createdAt: transaction.now,
    });
    await appendEvent(transaction, {
      ...sides,
      act: 'mission-opened',
      subjectType: 'mission',
      subjectId: id,
      after: { reference, plannedFromOn: mission.plannedFromOn, plannedToOn: mission.plannedToOn },
    });
    return { id, reference };
  });
}
