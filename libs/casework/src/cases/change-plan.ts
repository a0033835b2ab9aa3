import type { ChangeArrivalPlan } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError } from '../errors.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { takeNextVisit } from '../visits/take-next-visit.js';
import { lockCase, sidesOf, type CaseRow } from './lock-case.js';
import { plannedOccasion } from './next-entry.js';
import { settlePlannedArrival } from './settle-planned-arrival.js';

const STAGES = { 'not-coming': 'cancelled', 'not-admitted': 'not-admitted' } as const;

/** The step inside a transaction: a planned arrival that has not happened is moved, or taken back with its deadline. */
export async function changePlan(
  transaction: Transaction,
  masterKey: Buffer,
  caseId: string,
  change: ChangeArrivalPlan,
): Promise<void> {
  const row = await lockCase(transaction, caseId);
  const isLater = await isLaterVisit(transaction, row);
  if (change.kind === 'later') await postpone(transaction, row, change.plannedArrivalOn, isLater);
  else if (isLater) await skipVisit(transaction, row);
  else await endPlan(transaction, row, change.kind);
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

const LAST = `select left_on as "leftOn" from stay where case_id = $1 and deleted_at is null order by entered_on desc, ordinal desc limit 1`;

/** Whether the plan is of a further visit after one that is over. Of who is in the country, or has come as planned, there is nothing to answer. */
async function isLaterVisit(transaction: Transaction, { id, plannedArrivalOn }: CaseRow): Promise<boolean> {
  const last = await transaction.first<{ leftOn: string | null }>(LAST, [id]);
  if (last === undefined) return false;
  if (last.leftOn === null || plannedArrivalOn === null || plannedArrivalOn <= last.leftOn)
    throw new CaseworkError('already-done');
  return true;
}

async function postpone(
  transaction: Transaction,
  row: CaseRow,
  plannedArrivalOn: NonNullable<CaseRow['plannedArrivalOn']>,
  isLater: boolean,
): Promise<void> {
  const stage = isLater ? {} : { stage: 'planned' };
  await transaction.update('visit_case', row.id, row.version, { plannedArrivalOn, ...stage });
  await settlePlannedArrival(transaction, row.id);
}

/** Nobody is planned any more: a day entered later is then a new plan, and the way back. */
async function endPlan(transaction: Transaction, row: CaseRow, kind: keyof typeof STAGES): Promise<void> {
  await transaction.update('visit_case', row.id, row.version, { plannedArrivalOn: null, stage: STAGES[kind] });
  const occasion = await plannedOccasion(transaction, row.id);
  await withdrawDeadline(transaction, { caseId: row.id, occasion, reason: kind });
}

const SKIP = `
  update planned_visit p set deleted_at = $2, version = version + 1 where case_id = $1 and took_plan and deleted_at is null
    and from_on > (select max(left_on) from stay s where s.case_id = p.case_id and s.deleted_at is null)`;

/** One of several visits is left out, and can be put back in the list of them; the case goes on to the next, or is over as it was. */
async function skipVisit(transaction: Transaction, row: CaseRow): Promise<void> {
  await transaction.query(SKIP, [row.id, transaction.now]);
  await transaction.update('visit_case', row.id, row.version, { plannedArrivalOn: null });
  await takeNextVisit(transaction, row.id);
  await settlePlannedArrival(transaction, row.id);
}
