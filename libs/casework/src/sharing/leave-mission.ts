import type { LeaveMission, Mission } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { requireVersion } from '../changes.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { missionOf } from '../missions/missions.queries.js';

const OPEN = `
  insert into mission_leave (id, host_tenant_id, supplier_tenant_id, mission_id, side, reason, left_by, left_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (mission_id, side) where returned_at is null do nothing`;
const CLOSE = `
  with closed as (update mission_leave set returned_by = $3, returned_at = $4, version = version + 1
    where mission_id = $1 and side = $2 and returned_at is null returning id) select id from closed`;
const TOUCH = 'update mission set version = version + 1 where id = $1';

/** One company stops working on a mission: the other owns everything from now on, and the record stays readable for both. */
export async function leaveMission(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { reason }: LeaveMission,
): Promise<Mission> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const mission = await missionOf(transaction, id);
    requireVersion(mission, version);
    if (mission.sharing[actor.tenantKind].leftAt !== null) throw new CaseworkError('already-done');
    const sides = { hostTenantId: mission.host.id, supplierTenantId: mission.supplier.id };
    await transaction.query(OPEN, [
      ...[uuidv7(), sides.hostTenantId, sides.supplierTenantId, id, actor.tenantKind],
      ...[reason ?? null, actor.userId, transaction.now],
    ]);
    await transaction.query(TOUCH, [id]);
    await appendEvent(transaction, {
      ...{ ...sides, act: 'mission-left', subjectType: 'mission', subjectId: id },
      after: { side: actor.tenantKind, reason: reason ?? null },
    });
    return missionOf(transaction, id);
  });
}

/** The way back: ownership is again as it was. */
export async function returnToMission(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<Mission> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const mission = await missionOf(transaction, id);
    requireVersion(mission, version);
    const closed = await transaction.first(CLOSE, [id, actor.tenantKind, actor.userId, transaction.now]);
    if (closed === undefined) throw new CaseworkError('already-done');
    await transaction.query(TOUCH, [id]);
    await appendEvent(transaction, {
      ...{ hostTenantId: mission.host.id, supplierTenantId: mission.supplier.id },
      ...{ act: 'mission-returned-to', subjectType: 'mission', subjectId: id, after: { side: actor.tenantKind } },
    });
    return missionOf(transaction, id);
  });
}
