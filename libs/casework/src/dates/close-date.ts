import type { CloseDate, DeadlineExplained } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { readDeadlinesById } from '../deadlines/read-deadline.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { attachDocument } from '../files/attach-document.js';
import { outdateProposals } from '../law/outdate-proposals.js';
import { cancelReminders } from '../reminders/plan-reminders.js';

export interface HeldDate {
  readonly id: string;
  readonly kind: string;
  readonly caseId: string;
  readonly state: string;
  readonly eventOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly revision: number;
  readonly version: number;
}

const PLACE = 'select case_id from deadline where id = $1';
const HELD = `
  select id, kind, case_id as "caseId", state, event_on as "eventOn", due_on as "dueOn", revision, version from deadline
  where id = $1 and kind in ('visa-free-registration','registration-after-move','overrun-decision') for update`;

export const isRegistration = ({ kind }: Pick<HeldDate, 'kind'>): boolean => kind !== 'overrun-decision';

/** A watched date that a person closes, held together with its case: the case first, as every act does. */
export async function lockDate(
  transaction: Transaction,
  id: string,
): Promise<{ readonly date: HeldDate; readonly visit: CaseRow }> {
  const { case_id: caseId } = found(await transaction.first<{ case_id: string }>(PLACE, [id]));
  const visit = await lockCase(transaction, caseId);
  return { visit, date: found(await transaction.first<HeldDate>(HELD, [id])) };
}

/** Closes a registration by its receipt, an overrun by what was decided and why; neither is closed by a tick. */
export async function closeDate(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  id: string,
  facts: CloseDate,
): Promise<DeadlineExplained> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { date, visit } = await lockDate(transaction, id);
    if (date.state !== 'open') throw new CaseworkError('already-done');
    refuseUnproven(transaction, date, facts);
    if (facts.documentId !== undefined)
      await attachDocument(transaction, facts.documentId, { caseId: visit.id, ...sidesOf(visit) });
    const { doneOn, number = null, documentId = null, note = null } = facts;
    await transaction.update('deadline', id, date.version, {
      ...{ state: doneOn > date.dueOn ? 'met-late' : 'met', settledAt: transaction.now, closedOn: doneOn },
      ...{ closedNumber: number, closedDocumentId: documentId, closedNote: note, closedBy: transaction.scope.userId },
    });
    await cancelReminders(transaction, id, 'date-closed');
    await outdateProposals(transaction, id);
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, act: 'date-closed', subjectType: 'deadline', subjectId: id },
      after: { kind: date.kind, doneOn, documentId },
      personal: { masterKey, technicianId: visit.technicianId, values: { number, note } },
    });
    return found((await readDeadlinesById(transaction, [id]))[0]);
  });
}

function refuseUnproven({ now }: Transaction, { kind, eventOn }: HeldDate, facts: CloseDate): void {
  if (facts.doneOn > calendarDateIn(KAZAKHSTAN_ZONE, now)) throw fieldFault('doneOn', 'after-today');
  if (!isRegistration({ kind })) {
    if (facts.note === undefined) throw fieldFault('note', 'required');
    return;
  }
  if (facts.doneOn < eventOn) throw fieldFault('doneOn', 'before-arrival');
  if (facts.number === undefined && facts.documentId === undefined) throw fieldFault('number', 'required');
}
