import type { ChooseProposals, ProposalsDecided } from '@sapar/contracts';
import { officeCutoffAt, type CalendarDate, type Instant, type WatchedDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { planDates } from '../dates/plan-dates.js';
import { readOffice } from '../deadlines/host-duty.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { cancelReminders, planReminders } from '../reminders/plan-reminders.js';
import { lawOfHost, type HostLaw } from './law-of-host.js';
import { holdProposals, type HeldProposal } from './proposals.queries.js';
import type { Cause } from './propose-date.js';
import { mustDecide } from './record-decisions.js';
import { recountDeadlines } from './recount-deadlines.js';

/** Undo: the day is as it was before somebody decided, and the question stands again. The history keeps both acts. */
export async function reopenProposals(
  { unitOfWork }: Casework,
  actor: Actor,
  { ids }: ChooseProposals,
): Promise<ProposalsDecided> {
  mustDecide(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const held = await holdProposals(transaction, actor.tenantId, ids);
    const law = await lawOfHost(transaction, actor.tenantId);
    for (const proposal of held) {
      if (!isUndoable(proposal)) throw new CaseworkError('already-done');
      if (proposal.state === 'accepted') await restoreRevision(transaction, law, proposal);
      // What was declined is asked again only once it no longer counts as asked.
      await transaction.update('deadline_proposal', proposal.id, proposal.version, { state: 'outdated' });
      await appendEvent(transaction, {
        ...{ hostTenantId: proposal.hostTenantId, supplierTenantId: proposal.supplierTenantId },
        ...{ caseId: proposal.caseId, act: 'law-change-reopened', subjectType: 'deadline' },
        subjectId: proposal.deadlineId,
      });
      await askAgain(transaction, law, proposal);
    }
    return { decided: held.length };
  });
}

/** Only the latest word can be taken back: a deadline that moved or ended since has a life of its own. */
function isUndoable(proposal: HeldProposal): boolean {
  const { state, revision, deadlineRevision, deadlineState, newDueOn } = proposal;
  // A date that the law no longer asked for has ended without another revision.
  if (deadlineState === 'withdrawn') return state === 'accepted' && newDueOn === null && revision === deadlineRevision;
  if (deadlineState !== 'open' && deadlineState !== 'not-computable') return false;
  return state === 'declined'
    ? revision === deadlineRevision
    : state === 'accepted' && revision + 1 === deadlineRevision;
}

async function askAgain(transaction: Transaction, law: HostLaw, proposal: HeldProposal): Promise<void> {
  const { id, deadlineId, hostTenantId } = proposal;
  const { cause } = found(
    await transaction.first<{ cause: Cause }>('select cause from deadline_proposal where id = $1', [id]),
  );
  await recountDeadlines(transaction, law, { hostTenantId, cause, deadlineIds: [deadlineId] });
}

interface OldRevision {
  readonly due_on: CalendarDate | null;
  readonly due_at: Instant | null;
  readonly missing_year: number | null;
}

const COPY = `
  insert into deadline_revision (id, host_tenant_id, supplier_tenant_id, deadline_id, revision, is_provisional, event_on, due_on, due_at, missing_year, steps, rule_id,
    rule_version, convention, calendar_version, freshness, confidence, decisions, subject, detail, reason, created_by, created_at)
  select $3, host_tenant_id, supplier_tenant_id, deadline_id, $4, is_provisional, event_on, due_on, due_at, missing_year, steps, rule_id,
    rule_version, convention, calendar_version, freshness, confidence, decisions, subject, detail, 'law-change-undone', $5, $6
  from deadline_revision where deadline_id = $1 and revision = $2 returning due_on, due_at, missing_year`;

/** The count that stood before comes back as a revision of its own, with its old steps and its reminders. */
async function restoreRevision(transaction: Transaction, law: HostLaw, proposal: HeldProposal): Promise<void> {
  const { deadlineId: id, hostTenantId, eventOn, isProvisional } = proposal;
  const revision = proposal.deadlineRevision + 1;
  const made = [uuidv7(), revision, transaction.scope.userId, transaction.now];
  const copied = found(
    await transaction.first<OldRevision>(`with copied as (${COPY}) select * from copied`, [
      id,
      proposal.revision,
      ...made,
    ]),
  );
  const { closesAt } = await readOffice(transaction, hostTenantId);
  const dueOn = copied.due_on;
  const deadline = found(
    await transaction.first<{ version: number }>('select version from deadline where id = $1', [id]),
  );
  await transaction.update('deadline', id, deadline.version, {
    ...{ revision, dueOn, dueAt: copied.due_at, missingYear: copied.missing_year, becameKnownAt: transaction.now },
    state: dueOn === null ? 'not-computable' : 'open',
    settledAt: null,
    officeCutoffAt: dueOn === null || proposal.kind !== 'arrival-notification' ? null : officeCutoffAt(dueOn, closesAt),
  });
  await cancelReminders(transaction, id, 'law-change-undone');
  const owner = { id, caseId: proposal.caseId, hostTenantId, supplierTenantId: proposal.supplierTenantId, revision };
  if (proposal.kind !== 'arrival-notification') {
    if (dueOn !== null) await planDates(transaction, owner, { kind: proposal.kind as WatchedDate, dueOn });
    return;
  }
  await planReminders(transaction, law.base.calendar, {
    ...{ ...owner, dueOn, isProvisional, eventOn, becameKnownAt: transaction.now },
  });
}
