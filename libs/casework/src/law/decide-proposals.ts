import type { ChooseProposals, DeclineProposals, ProposalsDecided } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { tripsBehind } from '../movements/trips.queries.js';
import { dateByLaw, takeDate } from './accept-date.js';
import { lawOfHost, type HostLaw } from './law-of-host.js';
import { cancelProposed } from './outdate-proposals.js';
import { holdProposals, isStillOpen, type HeldProposal } from './proposals.queries.js';
import { mustDecide } from './record-decisions.js';
import { outcomesOf } from './recount-outcomes.js';
import { hostDaysThatMatter } from './start-reading.js';
import { judgeTrip } from './trip-reading.js';

/** The new days hold: each deadline gets a revision of its own and its reminders are planned anew. All or none. */
export async function acceptProposals(
  { unitOfWork }: Casework,
  actor: Actor,
  { ids }: ChooseProposals,
): Promise<ProposalsDecided> {
  mustDecide(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const held = await holdProposals(transaction, actor.tenantId, ids);
    const law = await lawOfHost(transaction, actor.tenantId);
    const outcomeOn = outcomesOf(transaction, law);
    const hostDays = await hostDaysThatMatter(
      transaction,
      law,
      held.map(({ deadlineId }) => deadlineId),
    );
    for (const proposal of held) {
      if (!isStillOpen(proposal)) throw new CaseworkError('already-done');
      // The law may have changed again before the list was recounted: nobody accepts a day he has not seen.
      if (proposal.kind === 'arrival-notification')
        await acceptNotification(transaction, actor, law, {
          proposal,
          countedOn: outcomeOn({ ...proposal, atHostOn: hostDays.get(proposal.deadlineId) ?? null })?.dueOn,
        });
      else await acceptDate(transaction, actor, law, proposal);
    }
    return { decided: held.length };
  });
}

interface Counted {
  readonly proposal: HeldProposal;
  readonly countedOn: CalendarDate | null | undefined;
}

/** A notification takes the day that the law as it is now gives; one about a trip that needs none any more ends. */
async function acceptNotification(
  transaction: Transaction,
  actor: Actor,
  law: HostLaw,
  { proposal, countedOn }: Counted,
): Promise<void> {
  const { deadlineId, caseId, occasion, subject } = proposal;
  const trip = (await tripsBehind(transaction, [{ id: deadlineId, subject }])).get(deadlineId);
  const judged = trip === undefined ? null : judgeTrip(law, trip, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  const isFreed = judged?.isNeeded === false;
  if ((isFreed ? null : countedOn) !== proposal.newDueOn) throw new CaseworkError('version-conflict');
  await decide(transaction, actor, proposal, { state: 'accepted', reason: null });
  if (isFreed) return withdrawDeadline(transaction, { caseId, occasion, reason: 'law-changed' });
  await settleDeadline(transaction, law.base, {
    ...{ ...proposal, reason: 'law-changed', tripDecisionId: judged?.decision?.id ?? null },
    subject: subject === 'move' || subject === 'trip' ? subject : null,
  });
}

/** A watched date takes the day that the law as it is now gives, or ends where the law asks for none. */
async function acceptDate(transaction: Transaction, actor: Actor, law: HostLaw, proposal: HeldProposal): Promise<void> {
  const date = await dateByLaw(transaction, law, proposal);
  if ((date.wanted?.dueOn ?? null) !== proposal.newDueOn) throw new CaseworkError('version-conflict');
  await decide(transaction, actor, proposal, { state: 'accepted', reason: null });
  await takeDate(transaction, date, proposal);
}

/** The old days stay, with a reason; what an earlier day had added to the reminders is taken back. */
export async function declineProposals(
  { unitOfWork }: Casework,
  actor: Actor,
  { ids, reason }: DeclineProposals,
): Promise<ProposalsDecided> {
  mustDecide(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const held = await holdProposals(transaction, actor.tenantId, ids);
    for (const proposal of held) {
      if (!isStillOpen(proposal)) throw new CaseworkError('already-done');
      await decide(transaction, actor, proposal, { state: 'declined', reason });
      await cancelProposed(transaction, proposal.id, 'law-change-declined');
    }
    return { decided: held.length };
  });
}

interface Verdict {
  readonly state: 'accepted' | 'declined';
  readonly reason: string | null;
}

async function decide(
  transaction: Transaction,
  actor: Actor,
  proposal: HeldProposal,
  { state, reason }: Verdict,
): Promise<void> {
  const { name } = found(
    await transaction.first<{ name: string }>('select name from user_account where id = $1', [actor.userId]),
  );
  await transaction.update('deadline_proposal', proposal.id, proposal.version, {
    ...{ state, decidedBy: actor.userId, decidedName: name, decidedAt: transaction.now, decidedReason: reason },
  });
  await appendEvent(transaction, {
    ...{ hostTenantId: proposal.hostTenantId, supplierTenantId: proposal.supplierTenantId, caseId: proposal.caseId },
    ...{ act: `law-change-${state}`, subjectType: 'deadline', subjectId: proposal.deadlineId },
    before: { dueOn: proposal.dueOn },
    after: { dueOn: state === 'accepted' ? proposal.newDueOn : proposal.dueOn },
  });
}
