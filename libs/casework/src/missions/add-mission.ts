import type { NewMission } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { keysOfMission } from './keys-of-mission.js';

/** Opens a mission of the actor's company, the host, with one of its partners. Answers id and the short number. */
export async function addMission(
  { unitOfWork }: Casework,
  actor: Actor,
  mission: NewMission,
): Promise<{ readonly id: string; readonly reference: string }> {
  if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    found(
      (
        await transaction.query('select 1 from partnership where host_tenant_id = $1 and supplier_tenant_id = $2', [
          actor.tenantId,
          mission.supplierTenantId,
        ])
      )[0],
    );
    found(
      (
        await transaction.query('select 1 from site where id = $1 and host_tenant_id = $2 and deleted_at is null', [
          mission.siteId,
          actor.tenantId,
        ])
      )[0],
    );
    const id = uuidv7();
    // Two missions opened at once must not share a number: the company's row is the queue.
    await transaction.query('select 1 from tenant where id = $1 for update', [actor.tenantId]);
    const year = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now).slice(2, 4);
    const [next] = await transaction.query<{ number: number }>(
      `select coalesce(max(split_part(reference, '-', 3)::int), 0) + 1 as number from mission where host_tenant_id = $1 and reference like $2`,
      [actor.tenantId, `M-${year}-%`],
    );
    const reference = `M-${year}-${String(next?.number ?? 1).padStart(3, '0')}`;
    const { supplierTenantId, contractReference, ...facts } = mission;
    const sides = { hostTenantId: actor.tenantId, supplierTenantId };
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
