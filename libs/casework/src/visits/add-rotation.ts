import type { NewRotation, RotationMade, RotationUndone } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, visitsOfRotation } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { takeNextVisit } from './take-next-visit.js';

/** S29: makes the visits of a rotation in one act. Whether they fit is told by the list, not asked before. */
export async function addRotation(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  rotation: NewRotation,
): Promise<RotationMade> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const rotationId = uuidv7();
    const visits = visitsOfRotation(rotation);
    for (const { enteredOn: fromOn, leftOn: toOn } of visits)
      await transaction.insert('planned_visit', {
        ...{ id: uuidv7(), ...sidesOf(visit), caseId, rotationId, fromOn, toOn },
        ...{ recordedBy: actor.userId, createdAt: transaction.now },
      });
    await takeNextVisit(transaction, caseId);
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, act: 'rotation-planned', subjectType: 'rotation', subjectId: rotationId },
      after: rotation,
    });
    return { rotationId, count: visits.length };
  });
}

const OF = 'select case_id as "caseId" from planned_visit where rotation_id = $1 limit 1';
// What has begun is no plan any more.
const UNDO = `
  update planned_visit p set deleted_at = app_now(), version = version + 1 where rotation_id = $1 and deleted_at is null
    and not exists (select 1 from stay s where s.case_id = p.case_id and s.deleted_at is null and s.entered_on <= p.to_on and coalesce(s.left_on, $2::date) >= p.from_on)
  returning id`;

/** The whole rotation is taken back but for the visits that have begun; each can be put back one by one. */
export async function undoRotation(
  { unitOfWork }: Casework,
  actor: Actor,
  rotationId: string,
): Promise<RotationUndone> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { caseId } = found(await transaction.first<{ caseId: string }>(OF, [rotationId]));
    const visit = await lockCase(transaction, caseId);
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const removed = await transaction.query(`with gone as (${UNDO}) select id from gone`, [rotationId, today]);
    await takeNextVisit(transaction, caseId);
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId, act: 'rotation-undone', subjectType: 'rotation', subjectId: rotationId },
      after: { count: removed.length },
    });
    return { removed: removed.length };
  });
}
