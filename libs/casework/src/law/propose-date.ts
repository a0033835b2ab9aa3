import type { DeadlineProposal } from '@sapar/contracts';
import { officeCutoffAt, type StepChange } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readOffice } from '../deadlines/host-duty.js';
import { planReminders } from '../reminders/plan-reminders.js';
import type { OpenRow } from './recount.queries.js';
import type { Outcome } from './recount-outcomes.js';

export type Cause = DeadlineProposal['cause'];

export interface Proposed {
  readonly row: OpenRow;
  readonly outcome: Outcome;
  readonly changes: readonly StepChange[];
  readonly cause: Cause;
}

/** Writes the old and the new day of a host's deadlines; an earlier day is reminded of at once, a later one waits for a person. */
export async function proposeDates(
  transaction: Transaction,
  hostTenantId: string,
  proposed: readonly Proposed[],
): Promise<void> {
  if (proposed.length === 0) return;
  const { closesAt } = await readOffice(transaction, hostTenantId);
  const made = proposed.map((one) => ({ ...one, id: uuidv7() }));
  await transaction.insertAll(
    'deadline_proposal',
    made.map(({ id, row, outcome, changes, cause }) => ({
      id,
      ...{ hostTenantId: row.hostTenantId, supplierTenantId: row.supplierTenantId, caseId: row.caseId },
      ...{ deadlineId: row.id, revision: row.revision, oldDueOn: row.dueOn },
      ...{ newDueOn: outcome.dueOn, newDueAt: outcome.dueAt, steps: outcome.steps },
      newOfficeCutoffAt: outcome.dueOn === null ? null : officeCutoffAt(outcome.dueOn, closesAt),
      ...{ ruleVersion: outcome.ruleVersion, convention: outcome.convention, calendarVersion: outcome.calendarVersion },
      ...{ changes, cause, state: 'open', createdAt: transaction.now },
    })),
  );
  for (const { id, row, outcome } of made) await remindOfEarlier(transaction, id, row, outcome);
}

/** Until the change is accepted, reminders follow the earlier of the two days. */
async function remindOfEarlier(
  transaction: Transaction,
  proposalId: string,
  row: OpenRow,
  { dueOn, basis }: Pick<Outcome, 'dueOn' | 'basis'>,
): Promise<void> {
  if (dueOn === null || (row.dueOn !== null && dueOn >= row.dueOn)) return;
  await planReminders(transaction, basis.calendar, {
    ...row,
    dueOn,
    becameKnownAt: transaction.now,
    proposalId,
  });
}
