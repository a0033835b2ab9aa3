import { judgeFiling, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import { settleDeadline } from '../deadlines/settle-deadline.js';
import { found } from '../errors.js';
import { readLaw } from '../law/read-law.js';
import { firstConfirmedOn } from '../notifications/first-confirmed-on.js';
import type { StayRow } from './lock-stay.js';

interface DeadlineRow {
  readonly id: string;
  readonly occasion: string;
  readonly state: string;
}

const STATE = `select id, occasion, state from deadline where case_id = $1 and stay_id = $2 and kind = 'arrival-notification' and subject is null for update`;

/**
 * The step inside a transaction: the deadline of a stay follows its corrected entry by a new revision. A filing that was
 * confirmed is held against the new last day; its own day does not change.
 */
export async function moveDeadline(
  transaction: Transaction,
  visit: CaseRow,
  stay: StayRow,
  enteredOn: CalendarDate,
): Promise<{ readonly deadlineId: string; readonly wasState: string; readonly deadlineState: string }> {
  const { id, occasion, state } = found(await transaction.first<DeadlineRow>(STATE, [visit.id, stay.id]));
  const filedOn = state === 'met' || state === 'met-late' ? await firstConfirmedOn(transaction, id) : null;
  await settleDeadline(transaction, await readLaw(transaction), {
    ...{ caseId: visit.id, ...sidesOf(visit), stayId: stay.id, occasion },
    ...{ eventOn: enteredOn, isProvisional: false, reason: 'arrival-corrected' },
    ...(filedOn === null ? {} : { judge: (dueOn: CalendarDate | null) => judgeFiling(filedOn, dueOn) }),
  });
  const after = found(await transaction.first<DeadlineRow>(STATE, [visit.id, stay.id]));
  return { deadlineId: id, wasState: state, deadlineState: after.state };
}
