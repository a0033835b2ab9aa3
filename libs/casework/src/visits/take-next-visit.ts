import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lockCase, sidesOf } from '../cases/lock-case.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';

interface NextRow {
  readonly id: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly version: number;
}
interface LastStay {
  readonly leftOn: CalendarDate | null;
}

const LAST = `select left_on as "leftOn" from stay where case_id = $1 and deleted_at is null order by entered_on desc, ordinal desc limit 1`;
const NEXT = `
  select id, from_on as "fromOn", to_on as "toOn", version from planned_visit
  where case_id = $1 and deleted_at is null and from_on > coalesce($2::date, '-infinity') order by from_on, id limit 1`;
const TOOK = 'select 1 from planned_visit where case_id = $1 and took_plan and from_on = $2';
const FORGET = 'update planned_visit set took_plan = false where case_id = $1 and took_plan';

/**
 * The step inside a transaction after planned visits have changed or somebody has left: the case is planned for the next of
 * them. A day that a person has planned otherwise stays, and is given back when the visits are taken away.
 */
export async function takeNextVisit(transaction: Transaction, caseId: string): Promise<void> {
  const row = await lockCase(transaction, caseId);
  const last = await transaction.first<LastStay>(LAST, [caseId]);
  if (last?.leftOn === null || row.stage === 'cancelled' || row.stage === 'not-admitted') return;
  const leftOn = last?.leftOn ?? null;
  const isTaken =
    row.plannedArrivalOn !== null && (await transaction.first(TOOK, [caseId, row.plannedArrivalOn])) !== undefined;
  const isPassed = row.plannedArrivalOn === null || (leftOn !== null && row.plannedArrivalOn <= leftOn);
  if (!isTaken && !isPassed) return;
  const next = await transaction.first<NextRow>(NEXT, [caseId, leftOn]);
  // Nothing was planned by visits, and nothing is.
  if (next === undefined && !isTaken) return;
  const plannedArrivalOn = next?.fromOn ?? null;
  if (plannedArrivalOn === row.plannedArrivalOn) return;
  await transaction.query(FORGET, [caseId]);
  if (next !== undefined) await transaction.query('update planned_visit set took_plan = true where id = $1', [next.id]);
  const changes = { plannedArrivalOn, plannedExitOn: next?.toOn ?? null };
  await transaction.update('visit_case', caseId, row.version, changes);
  await settlePlannedArrival(transaction, caseId);
  await settleDates(transaction, caseId, 'case-changed');
  await appendEvent(transaction, {
    ...{ ...sidesOf(row), caseId, act: 'case-changed', subjectType: 'case', subjectId: caseId },
    before: { plannedArrivalOn: row.plannedArrivalOn },
    after: changes,
  });
}
