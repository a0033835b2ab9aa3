import type { ChangeMission, Mission } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion, type Difference } from '../changes.js';
import { found } from '../errors.js';
import { settleDatesWhere } from '../dates/settle-dates-where.js';
import { appendEvent } from '../events/append-event.js';
import { keysOfMission } from './keys-of-mission.js';
import { missionOf } from './missions.queries.js';

/** Facts of a mission are both companies' to change; the event says who changed what. */
export async function changeMission(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  change: ChangeMission,
): Promise<Mission> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const mission = await missionOf(transaction, id);
    requireVersion(mission, version);
    const wanted = { ...change, contractReference: change.contractReference ?? null };
    const difference = differenceOf({ ...mission, siteId: mission.site.id }, wanted);
    if (difference.names.length === 0) return mission;
    if ('siteId' in difference.after) await checkSite(transaction, mission, change.siteId);
    const searchKeys = keysOfMission({ ...change, reference: mission.reference });
    await changeRow(transaction, 'mission', mission, { ...difference.after, searchKeys });
    if ('plannedToOn' in difference.after) await moveExits(transaction, id);
    await appendChange(transaction, mission, difference);
    return missionOf(transaction, id);
  });
}

/** The new end of the mission is everybody's: what somebody had said about one person's exit was about the old one. */
async function moveExits(transaction: Transaction, id: string): Promise<void> {
  await transaction.query(
    'update visit_case set planned_exit_on = null where mission_id = $1 and planned_exit_on is not null',
    [id],
  );
  await settleDatesWhere(transaction, 'mission_id', id, 'mission-changed');
}

/** A new site must be one of the host's, and one that the actor may see. */
async function checkSite(transaction: Transaction, { host }: Mission, siteId: string): Promise<void> {
  const known = 'select 1 from site where id = $1 and host_tenant_id = $2 and deleted_at is null';
  found(await transaction.first(known, [siteId, host.id]));
}

const appendChange = (transaction: Transaction, mission: Mission, { before, after }: Difference): Promise<void> =>
  appendEvent(transaction, {
    hostTenantId: mission.host.id,
    supplierTenantId: mission.supplier.id,
    act: 'mission-changed',
    subjectType: 'mission',
    subjectId: mission.id,
    before,
    after,
  });
