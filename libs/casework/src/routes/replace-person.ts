import type { PersonReplaced, ReplacePerson } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, type CaseRow } from '../cases/lock-case.js';
import { openCase } from '../cases/open-case.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { wayOfCase } from '../way/read-way.js';
import { writeEnd } from '../way/write-end.js';
import { replacementAnswer } from './ask-replacement.js';

/** Puts another person on the mission and ends the case of the first as replaced; both point at each other. */
export async function replacePerson(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  { technicianId, plannedArrivalOn, note }: ReplacePerson,
): Promise<PersonReplaced> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    const answer = await replacementAnswer(transaction, caseId, { technicianId, travelOn: plannedArrivalOn });
    if (answer.faults.includes('on-mission')) throw fieldFault('technicianId', 'twice');
    // A day that the sources do not confirm is somebody's decision: it wants words.
    if (answer.verdict !== 'fits' && (note === undefined || note === '')) throw fieldFault('note', 'required');
    const plan = {
      ...{ technicianId, plannedArrivalOn, basis: 'unknown' as const },
      ...(row.plannedBorderPoint === null ? {} : { plannedBorderPoint: row.plannedBorderPoint }),
    };
    const by = { actor, masterKey };
    const successorCaseId = await openCase(transaction, by, row.missionId, plan, await doerOf(transaction, row));
    await writeEnd(transaction, masterKey, row, { kind: 'replaced', reason: 'another-person', note, successorCaseId });
    return { caseId: successorCaseId, way: await wayOfCase(transaction, caseId) };
  });
}

const DOER = 'select doer_user_id as "doerUserId" from visit_case where id = $1';

/** Who had the duty for the first person has it for the second, whichever company replaced them. */
const doerOf = async (transaction: Transaction, { id }: CaseRow): Promise<string | null> =>
  (await transaction.first<{ doerUserId: string | null }>(DOER, [id]))?.doerUserId ?? null;
