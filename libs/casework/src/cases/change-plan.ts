import type { ChangeArrivalPlan } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError } from '../errors.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { readLaw } from '../law/read-law.js';
import { hasStay, lockCase, sidesOf, type CaseRow } from './lock-case.js';
import { plannedOccasion } from './next-entry.js';

const STAGES = { 'not-coming': 'cancelled', 'not-admitted': 'not-admitted' } as const;

/** The step inside a transaction: a planned arrival that has not happened is moved, or taken back with its deadline. */
export async function changePlan(
  transaction: Transaction,
  masterKey: Buffer,
  caseId: string,
  change: ChangeArrivalPlan,
): Promise<void> {
  const row = await lockCase(transaction, caseId);
  if (await hasStay(transaction, caseId)) throw new CaseworkError('already-done');
  await settlePlan(transaction, row, change);
  await settleDates(transaction, caseId, 'arrival-plan-changed');
  await appendEvent(transaction, {
    ...sidesOf(row),
    caseId,
    act: 'arrival-plan-changed',
    subjectType: 'case',
    subjectId: caseId,
    before: { plannedArrivalOn: row.plannedArrivalOn, stage: row.stage },
    after: { kind: change.kind, ...(change.kind === 'later' ? { plannedArrivalOn: change.plannedArrivalOn } : {}) },
    ...(change.kind === 'later'
      ? {}
      : { personal: { masterKey, technicianId: row.technicianId, values: { note: change.note } } }),
  });
}

async function settlePlan(transaction: Transaction, row: CaseRow, change: ChangeArrivalPlan): Promise<void> {
  const { id: caseId } = row;
  const occasion = await plannedOccasion(transaction, caseId);
  if (change.kind === 'later') {
    const { plannedArrivalOn } = change;
    await transaction.update('visit_case', caseId, row.version, { plannedArrivalOn, stage: 'planned' });
    await settleDeadline(transaction, await readLaw(transaction), {
      ...{ caseId, ...sidesOf(row), stayId: null, occasion },
      ...{ eventOn: plannedArrivalOn, isProvisional: true, reason: 'planned-arrival-moved' },
    });
    return;
  }
  // Nobody is planned any more: a day entered later is then a new plan, and the way back.
  await transaction.update('visit_case', caseId, row.version, {
    plannedArrivalOn: null,
    stage: STAGES[change.kind],
  });
  await withdrawDeadline(transaction, { caseId, occasion, reason: change.kind });
}
