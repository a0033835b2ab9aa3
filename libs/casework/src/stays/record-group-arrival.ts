import type { ChangeArrivalPlan, GroupArrivalRecorded, RecordGroupArrival } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { changePlan } from '../cases/change-plan.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { arrive, type Arrival } from './arrive.js';
import { checkGroup, type GroupMember } from './check-group.js';
import { readArrivals } from './read-arrivals.js';

/** One arrival for a group (S3), with exceptions by person; for everybody named or for nobody. */
export async function recordGroupArrival(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  missionId: string,
  group: RecordGroupArrival,
): Promise<GroupArrivalRecorded> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const members = await checkGroup(transaction, missionId, group);
    const arrivals = new Map<string, Arrival>();
    // In the order of ids: two groups with people in common wait for each other instead of locking each other out.
    for (const member of members) {
      if (member.exception === null) arrivals.set(member.caseId, await arriveAlong(transaction, member, group));
      else await changePlan(transaction, masterKey, member.caseId, planOf(member.exception));
    }
    const inOrder = group.caseIds.map((caseId) => found(arrivals.get(caseId)));
    return {
      recorded: [...(await readArrivals(transaction, inOrder))],
      exceptions: group.exceptions.map(({ caseId, kind }) => ({ caseId, kind })),
    };
  });
}

/** Of a group whose basis nobody named each keeps the own: twelve visas shall not become twelve questions. */
const arriveAlong = (
  transaction: Transaction,
  { caseId, basis }: GroupMember,
  { arrivedOn, atHostOn, borderPoint, addressOfStay, ...group }: RecordGroupArrival,
): Promise<Arrival> =>
  arrive(transaction, caseId, {
    ...{ arrivedOn, borderPoint, addressOfStay, ...(atHostOn === undefined ? {} : { atHostOn }) },
    basis: group.basis === 'unknown' ? basis : group.basis,
  });

type Exception = RecordGroupArrival['exceptions'][number];

function planOf(exception: Exception): ChangeArrivalPlan {
  if (exception.kind === 'later') return { kind: 'later', plannedArrivalOn: exception.plannedArrivalOn };
  const { kind, note } = exception;
  return { kind, ...(note === undefined ? {} : { note }) };
}
