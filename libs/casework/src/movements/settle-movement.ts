import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { lawOfHost } from '../law/law-of-host.js';
import { readLaw } from '../law/read-law.js';
import { judgeTrip, type TripJudged } from '../law/trip-reading.js';

export interface MovementFacts {
  readonly id: string;
  readonly ordinal: number;
  readonly stayId: string;
  readonly kind: 'move' | 'trip';
  readonly movedOn: CalendarDate;
  readonly returnsOn: CalendarDate | null;
}

export const occasionOfMovement = (ordinal: number): string => `move:${String(ordinal)}`;

export type MovingCase = Pick<CaseRow, 'id' | 'hostTenantId' | 'supplierTenantId'>;

/**
 * The step inside a transaction: each address has its own clock, and an earlier one not yet filed stays due (S7). Which
 * trip needs a notification is a matter of readings; an address for good always does.
 */
export async function settleMovement(
  transaction: Transaction,
  visit: MovingCase,
  movement: MovementFacts,
  reason: string,
): Promise<void> {
  const trip = await judge(transaction, visit, movement);
  if (trip?.isNeeded === false) return;
  const deadlineId = await settleDeadline(transaction, await readLaw(transaction), {
    ...{ caseId: visit.id, ...sidesOf(visit), stayId: movement.stayId, subject: movement.kind },
    ...{ occasion: occasionOfMovement(movement.ordinal), eventOn: movement.movedOn, isProvisional: false, reason },
    tripDecisionId: trip?.decision?.id ?? null,
  });
  await openNotification(transaction, visit, movement, deadlineId);
}

async function judge(
  transaction: Transaction,
  { hostTenantId }: MovingCase,
  { kind, movedOn, returnsOn }: MovementFacts,
): Promise<TripJudged | null> {
  if (kind === 'move' || returnsOn === null) return null;
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  return judgeTrip(await lawOfHost(transaction, hostTenantId), { movedOn, returnsOn }, today);
}

/** What is filed about a movement hangs on one row, whether its clock starts now or starts again. */
async function openNotification(
  transaction: Transaction,
  visit: MovingCase,
  { id: movementId, stayId }: MovementFacts,
  deadlineId: string,
): Promise<void> {
  const existing = 'select 1 from migration_notification where movement_id = $1';
  if ((await transaction.first(existing, [movementId])) !== undefined) return;
  await transaction.insert('migration_notification', {
    ...{ id: uuidv7(), ...sidesOf(visit), caseId: visit.id, stayId, movementId, deadlineId },
    ...{ progress: 'none', createdAt: transaction.now },
  });
}

const LIVE = `
  select id, ordinal, stay_id as "stayId", kind, moved_on as "movedOn", returns_on as "returnsOn" from movement
  where stay_id = $1 and deleted_at is null order by ordinal`;

const liveMovements = (transaction: Transaction, stayId: string): Promise<readonly MovementFacts[]> =>
  transaction.query<MovementFacts>(LIVE, [stayId]);

export const occasionsOfMovements = async (transaction: Transaction, stayId: string): Promise<readonly string[]> =>
  (await liveMovements(transaction, stayId)).map(({ ordinal }) => occasionOfMovement(ordinal));

/** The clocks of a stay that was put back, each from its own day. */
export async function settleMovementsOf(
  transaction: Transaction,
  visit: CaseRow,
  stayId: string,
  reason: string,
): Promise<void> {
  for (const movement of await liveMovements(transaction, stayId))
    await settleMovement(transaction, visit, movement, reason);
}
