import type { EndCase } from '@sapar/contracts';
import { whatBlocks, type CalendarDate, type WayAct } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import { plannedOccasion } from '../cases/next-entry.js';
import { settleDates } from '../dates/settle-dates.js';
import { withdrawDeadline } from '../deadlines/withdraw-deadline.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { readWayFacts } from './read-way-facts.js';

/** How it ends; a replacement names who goes instead. */
export interface Ending {
  readonly kind: 'cancelled' | 'replaced' | 'host-changed' | 'closed';
  readonly reason?: EndCase['reason'];
  readonly note?: string | undefined;
  readonly isWholeMission?: boolean;
  readonly successorCaseId?: string;
}

const ACT_OF = {
  cancelled: 'cancel-case',
  replaced: 'replace-person',
  'host-changed': 'change-host',
  closed: 'close-case',
} as const satisfies Record<Ending['kind'], WayAct>;

/** Asks the table of the way; what is missing is on the screen beside the button, so a refusal says only that it is not open. */
export async function requireStep(transaction: Transaction, caseId: string, act: WayAct): Promise<void> {
  const blocked = whatBlocks((await readWayFacts(transaction, caseId)).facts, act);
  if (blocked === null || blocked.length > 0) throw new CaseworkError('step-not-open');
}

/** The step inside a transaction: writes an end with its reason, and takes back what was planned. */
export async function writeEnd(
  transaction: Transaction,
  masterKey: Buffer,
  row: CaseRow,
  ending: Ending,
): Promise<void> {
  await requireStep(transaction, row.id, ACT_OF[ending.kind]);
  const { kind, reason, note, isWholeMission = false, successorCaseId } = ending;
  await undoEnd(transaction, row.id);
  await transaction.insert('case_end', {
    ...{ id: uuidv7(), ...sidesOf(row), caseId: row.id, kind, reason: reason ?? null, isWholeMission },
    ...{ successorCaseId: successorCaseId ?? null, plannedArrivalOn: row.plannedArrivalOn },
    ...{ endedAt: transaction.now, endedBy: transaction.scope.userId },
  });
  if (kind !== 'closed') await withdrawPlan(transaction, row);
  await appendEvent(transaction, {
    ...{ ...sidesOf(row), caseId: row.id, subjectType: 'case', subjectId: row.id },
    act: kind === 'closed' ? 'case-closed' : 'case-ended',
    before: { stage: row.stage, plannedArrivalOn: row.plannedArrivalOn },
    after: { kind, reason: reason ?? null, successorCaseId: successorCaseId ?? null },
    personal: { masterKey, technicianId: row.technicianId, values: { note } },
  });
}

async function withdrawPlan(transaction: Transaction, row: CaseRow): Promise<void> {
  const occasion = await plannedOccasion(transaction, row.id);
  await transaction.update('visit_case', row.id, row.version, { plannedArrivalOn: null, stage: 'cancelled' });
  await withdrawDeadline(transaction, { caseId: row.id, occasion, reason: 'not-coming' });
  await settleDates(transaction, row.id, 'case-ended');
}

const UNDO = `
  update case_end set undone_at = $2, version = version + 1 where case_id = $1 and undone_at is null
  returning planned_arrival_on as "plannedArrivalOn", kind`;
export interface UndoneEnd {
  readonly plannedArrivalOn: CalendarDate | null;
  readonly kind: Ending['kind'];
}

/** Takes the end that stands back; the row stays as the trace of it. */
export const undoEnd = async (transaction: Transaction, caseId: string): Promise<UndoneEnd | undefined> =>
  transaction.first<UndoneEnd>(UNDO, [caseId, transaction.now]);
