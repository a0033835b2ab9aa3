import type { UnitOfWork } from '@sapar/persistence';

/** Whether reminding lives, of all companies together. */
export interface Beat {
  readonly now: string;
  readonly lastSweepAt: string | null;
  readonly sweepAgeSeconds: number | null;
  /** What should have left by now and has not; null when nothing waits. */
  readonly oldestUnsentAt: string | null;
  readonly oldestUnsentSeconds: number | null;
}

const BEAT = `
  select app_now() as now, h.at as "lastSweepAt", extract(epoch from app_now() - h.at)::float8 as "sweepAgeSeconds", o.at as "oldestUnsentAt",
    extract(epoch from app_now() - o.at)::float8 as "oldestUnsentSeconds"
  from (select oldest_unsent() as at) o left join heartbeat h on h.name = 'sweep'`;

/** By the database's clock, for whichever process asks. */
export async function readBeat(unitOfWork: Pick<UnitOfWork, 'run'>): Promise<Beat> {
  return unitOfWork.run({ tenantId: null, userId: null }, async (transaction) => {
    const row = await transaction.first<Beat>(BEAT);
    if (row === undefined) throw new Error('the database did not tell the time');
    return row;
  });
}
