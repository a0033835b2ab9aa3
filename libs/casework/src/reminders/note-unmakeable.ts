import { retryDelaySeconds } from '@sapar/domain';
import { companyScope, type Ledger } from './ledger.js';

/** So many tries for a mail that cannot even be written; then it is held for a person, seen on Today. */
const MOST_TRIES = 5;

/** Tells these tries from those that a mail server refused: only they count towards being held. */
const MARK = 'cannot-be-made';

const LOCK = `
  select attempts, case when last_error like '${MARK} %' then split_part(last_error, ' ', 2)::int else 0 end as unmade
  from delivery where id = $1 and state in ('queued','claimed') for update`;
const NOTE = `
  update delivery set state = $2, attempts = attempts + 1, lease_until = null, enqueued_at = null, last_error = $3,
    next_try_at = $4::timestamptz + make_interval(secs => $5) where id = $1`;

/**
 * Notes that a mail could not be read or rendered. Nothing of it has left, so it may be tried again, later each time; the
 * others of its job go on.
 * @returns whether it is now held for a person
 */
export async function noteUnmakeable(
  { unitOfWork }: Ledger,
  tenantId: string,
  id: string,
  error: string,
): Promise<boolean> {
  return unitOfWork.run(companyScope(tenantId), async (transaction) => {
    const row = await transaction.first<{ attempts: number; unmade: number }>(LOCK, [id]);
    if (row === undefined) return false;
    const tries = row.unmade + 1;
    const isHeld = tries >= MOST_TRIES;
    const delay = retryDelaySeconds(row.attempts + 1, id);
    const text = `${MARK} ${String(tries)} ${error}`.slice(0, 500);
    await transaction.query(NOTE, [id, isHeld ? 'held' : 'queued', text, transaction.now, delay]);
    return isHeld;
  });
}
