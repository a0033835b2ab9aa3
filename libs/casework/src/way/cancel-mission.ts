import type { CancelMission, MissionEnding } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { hasStay, lockCase } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { putBack } from './resume-case.js';
import { writeEnd } from './write-end.js';

const MISSION = 'select 1 from mission where id = $1 and deleted_at is null';
const PLANNED = `select id from visit_case where mission_id = $1 and deleted_at is null and stage in ('planned','arrived','left') order by id`;
const ENDED = `
  select c.id from visit_case c join case_end e on e.case_id = c.id where c.mission_id = $1 and c.stage = 'cancelled'
    and e.is_whole_mission and e.undone_at is null order by c.id`;
type Ids = readonly { readonly id: string }[];

/** Ends the cases of everybody who has not entered yet; who has goes on, and is named. */
export async function cancelMission(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  missionId: string,
  { reason, note }: CancelMission,
): Promise<MissionEnding> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const cases = await casesOf(transaction, missionId, PLANNED);
    const ended: string[] = [];
    const kept: string[] = [];
    for (const { id } of cases) {
      const row = await lockCase(transaction, id);
      const goesOn = await hasStay(transaction, id);
      if (!goesOn)
        await writeEnd(transaction, masterKey, row, { kind: 'cancelled', reason, note, isWholeMission: true });
      (goesOn ? kept : ended).push(id);
    }
    if (ended.length === 0) throw new CaseworkError('step-not-open');
    return { ended, kept };
  });
}

/** Takes the end of a whole mission back, for those whom it ended. */
export async function resumeMission({ unitOfWork }: Casework, actor: Actor, missionId: string): Promise<MissionEnding> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const cases = await casesOf(transaction, missionId, ENDED);
    if (cases.length === 0) throw new CaseworkError('already-done');
    for (const { id } of cases) await putBack(transaction, await lockCase(transaction, id));
    return { ended: [], kept: cases.map(({ id }) => id) };
  });
}

async function casesOf(transaction: Transaction, missionId: string, sql: string): Promise<Ids> {
  found(await transaction.first(MISSION, [missionId]));
  return transaction.query<{ id: string }>(sql, [missionId]);
}
