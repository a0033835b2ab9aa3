import { daysBetween, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { readLaw } from '../law/read-law.js';

export interface MovementFacts {
  readonly ordinal: number;
  readonly stayId: string;
  readonly kind: 'move' | 'trip';
  readonly movedOn: CalendarDate;
  readonly returnsOn: CalendarDate | null;
}

export const occasionOfMovement = (ordinal: number): string => `move:${String(ordinal)}`;

/** Any night away from the notified address calls for a notification: the strictest of the readings, shown as contested. */
const callsForNotification = ({ kind, movedOn, returnsOn }: MovementFacts): boolean =>
  kind === 'move' || (returnsOn !== null && daysBetween(movedOn, returnsOn) > 0);

/** The step inside a transaction: each address has its own clock, and an earlier one not yet filed stays due (S7). */
export async function settleMovement(
  transaction: Transaction,
  visit: CaseRow,
  movement: MovementFacts,
  reason: string,
): Promise<string | null> {
  if (!callsForNotification(movement)) return null;
  return settleDeadline(transaction, await readLaw(transaction), {
    ...{ caseId: visit.id, ...sidesOf(visit), stayId: movement.stayId, subject: movement.kind },
    ...{ occasion: occasionOfMovement(movement.ordinal), eventOn: movement.movedOn, isProvisional: false, reason },
  });
}

const LIVE = `
  select ordinal, stay_id as "stayId", kind, moved_on as "movedOn", returns_on as "returnsOn" from movement
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
