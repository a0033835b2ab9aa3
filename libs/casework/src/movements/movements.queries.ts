import type { Movement } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';
import { lawOfHost } from '../law/law-of-host.js';
import { judgeTrip, tripOptionOf } from '../law/trip-reading.js';

type Row = Omit<Movement, 'freedBy'> & {
  readonly stayId: string;
  readonly hostTenantId: string;
  readonly isWatched: boolean;
};

const MOVEMENTS = `
  select v.id, v.stay_id as "stayId", v.ordinal, v.kind, v.moved_on as "movedOn", v.returns_on as "returnsOn", v.address_of_stay as "addressOfStay",
    v.created_at as "recordedAt", ${nameOfActor('v', 'recorded_by')} as "recordedByName", v.deleted_at is not null as "isRemoved", v.version,
    v.host_tenant_id as "hostTenantId", exists (select 1 from deadline d where d.case_id = v.case_id and d.kind = 'arrival-notification' and d.occasion = 'move:' || v.ordinal
      and d.state <> 'withdrawn') as "isWatched"
  from movement v`;

/** Addresses after the first of each stay, by stay; removed ones stay in the list and say so. */
export async function movementsOf(
  transaction: Transaction,
  stayIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Movement[]>> {
  const rows = await transaction.query<Row>(
    `${MOVEMENTS} where v.stay_id = any($1::uuid[]) order by v.moved_on, v.ordinal`,
    [[...stayIds]],
  );
  const byStay = new Map<string, Movement[]>();
  const movements = await transaction.together((reads) => Promise.all(rows.map((row) => told(reads, row))));
  rows.forEach(({ stayId }, at) => byStay.set(stayId, [...(byStay.get(stayId) ?? []), ...movements.slice(at, at + 1)]));
  return byStay;
}

export async function movementOf(transaction: Transaction, id: string): Promise<Movement | undefined> {
  const row = await transaction.first<Row>(`${MOVEMENTS} where v.id = $1`, [id]);
  return row === undefined ? undefined : told(transaction, row);
}

async function told(
  transaction: Transaction,
  { stayId: _stay, hostTenantId, isWatched, ...movement }: Row,
): Promise<Movement> {
  const isOpenQuestion = movement.kind === 'trip' && !movement.isRemoved && !isWatched;
  return { ...movement, freedBy: isOpenQuestion ? await freedBy(transaction, hostTenantId, movement) : null };
}

/** Who chose the reading by which a trip with a night away needs no notification. */
async function freedBy(
  transaction: Transaction,
  hostTenantId: string,
  { movedOn, returnsOn }: Pick<Movement, 'movedOn' | 'returnsOn'>,
): Promise<Movement['freedBy']> {
  if (returnsOn === null || returnsOn === movedOn) return null;
  const law = await lawOfHost(transaction, hostTenantId);
  const trip = { movedOn: movedOn as CalendarDate, returnsOn: returnsOn as CalendarDate };
  const { isNeeded, decision, reading } = judgeTrip(law, trip, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  const option = tripOptionOf(law, reading);
  if (isNeeded || decision === null || option === undefined) return null;
  return { reading: option.title, signedName: decision.signedName, signedAt: decision.signedAt };
}
