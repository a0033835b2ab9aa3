import type { Invitation, StepInvitation } from '@sapar/contracts';
import { calendarDateIn, canStep, KAZAKHSTAN_ZONE, searchKeysOf } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { requireApproved } from '../approvals/approval-rows.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lockInvitation, type HeldInvitation } from './change-invitation.js';
import { invitationOf, termColumns } from './invitations.queries.js';
import { lockInvited } from './invited-people.js';

type Columns = Readonly<Record<string, unknown>>;

const UNDECIDED: Columns = {
  ...{ decidedOn: null, resultNumber: null, decisionNote: null, grantedCategory: null, grantedEntries: null },
  ...{ grantedFromOn: null, grantedToOn: null, grantedStayDays: null },
};

/** Takes the next step of an invitation, or leads back from one taken by mistake; each is an event of its own. */
export async function stepInvitation(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  step: StepInvitation,
): Promise<Invitation> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { missionId, people, renewedById } = await invitationOf(transaction, id);
    const caseIds = people.map(({ caseId }) => caseId);
    await lockInvited(transaction, missionId, caseIds);
    const held = await lockInvitation(transaction, actor, id, version);
    // A refusal that was answered by a new request is taken back only after that request.
    if (!canStep(held.state, step.to) || renewedById !== null) throw new CaseworkError('step-not-open');
    refuseImpossible(transaction, held, step);
    if (held.state === 'draft' && step.to === 'filed') await requireApproved(transaction, caseIds);
    await transaction.update('invitation', id, version, {
      ...{ state: step.to, ...columnsOf(step), searchKeys: keysAfter(held, step) },
    });
    for (const caseId of caseIds) await settleDates(transaction, caseId, 'invitation-changed');
    const { hostTenantId, supplierTenantId } = held;
    await appendEvent(transaction, {
      ...{ hostTenantId, supplierTenantId, act: 'invitation-stepped', subjectType: 'invitation', subjectId: id },
      before: { state: held.state },
      after: { ...step, caseIds },
    });
    return invitationOf(transaction, id);
  });
}

/** An invitation is searched by the numbers that the portal has given to the request and to the answer. */
const keysAfter = (held: HeldInvitation, step: StepInvitation): readonly string[] =>
  searchKeysOf([
    step.to === 'draft' ? null : step.to === 'filed' ? (step.requestNumber ?? held.requestNumber) : held.requestNumber,
    step.to === 'granted' ? step.resultNumber : null,
  ]);

function refuseImpossible({ now }: Transaction, { state, filedOn }: HeldInvitation, step: StepInvitation): void {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, now);
  if (step.to === 'filed') {
    if (state === 'draft' && step.filedOn === undefined) throw fieldFault('filedOn', 'required');
    if (step.filedOn !== undefined && step.filedOn > today) throw fieldFault('filedOn', 'after-today');
  }
  if (step.to !== 'granted' && step.to !== 'refused') return;
  if (step.decidedOn > today) throw fieldFault('decidedOn', 'after-today');
  if (filedOn !== null && step.decidedOn < filedOn) throw fieldFault('decidedOn', 'before-filing');
}

function columnsOf(step: StepInvitation): Columns {
  switch (step.to) {
    case 'draft':
      return { ...UNDECIDED, filedOn: null, requestNumber: null };
    case 'filed':
      return {
        ...UNDECIDED,
        ...(step.filedOn === undefined ? {} : { filedOn: step.filedOn }),
        ...(step.requestNumber === undefined ? {} : { requestNumber: step.requestNumber }),
      };
    case 'granted': {
      const { category, entries, validFromOn, validToOn, stayDays } = termColumns(step);
      return {
        ...{ decidedOn: step.decidedOn, resultNumber: step.resultNumber, grantedCategory: category },
        ...{ grantedEntries: entries, grantedFromOn: validFromOn, grantedToOn: validToOn, grantedStayDays: stayDays },
      };
    }
    case 'refused':
      return { decidedOn: step.decidedOn, decisionNote: step.note };
    case 'further-request':
    case 'withdrawn':
      return { decisionNote: step.note ?? null };
  }
}
