import type { DeadlineExplained } from '@sapar/contracts';
import type { CalendarDate, WatchedDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { readDeadlinesById } from '../deadlines/read-deadline.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lockDate, type HeldDate } from './close-date.js';
import { planDates } from './plan-dates.js';
import { settleDates } from './settle-dates.js';

/** A new revision with the same contents: reminders of the old one may have gone out and never go out twice. */
const COPY = `
  insert into deadline_revision (id, host_tenant_id, supplier_tenant_id, deadline_id, revision, is_provisional, event_on, due_on, due_at, missing_year, steps,
    rule_id, rule_version, convention, calendar_version, freshness, confidence, reason, created_by, created_at, decisions, subject, detail)
  select $1, host_tenant_id, supplier_tenant_id, deadline_id, revision + 1, is_provisional, event_on, due_on, due_at, missing_year, steps,
    rule_id, rule_version, convention, calendar_version, freshness, confidence, 'date-reopened', $3, $4, decisions, subject, detail
  from deadline_revision where deadline_id = $2 and revision = $5`;

/** Takes a wrong closing back: the date is watched again, and the history says what had been recorded. */
export async function reopenDate({ unitOfWork }: Casework, actor: Actor, id: string): Promise<DeadlineExplained> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { date, visit } = await lockDate(transaction, id);
    if (date.state !== 'met' && date.state !== 'met-late') throw new CaseworkError('already-done');
    await open(transaction, date);
    const owner = { id, caseId: visit.id, ...sidesOf(visit), revision: date.revision + 1 };
    await planDates(transaction, owner, { kind: date.kind as WatchedDate, dueOn: date.dueOn as CalendarDate });
    // Facts may have moved meanwhile.
    await settleDates(transaction, visit.id, 'date-reopened');
    await appendEvent(transaction, {
      ...{ ...sidesOf(visit), caseId: visit.id, act: 'date-reopened', subjectType: 'deadline', subjectId: id },
      after: { kind: date.kind },
    });
    return found((await readDeadlinesById(transaction, [id]))[0]);
  });
}

async function open(transaction: Transaction, { id, revision, version }: HeldDate): Promise<void> {
  await transaction.query(COPY, [uuidv7(), id, transaction.scope.userId, transaction.now, revision]);
  await transaction.update('deadline', id, version, {
    ...{ state: 'open', revision: revision + 1, settledAt: null, closedOn: null, closedNumber: null },
    ...{ closedDocumentId: null, closedNote: null, closedBy: null },
  });
}
