import type { ChangeIncident, Incident, NewIncident } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { readCompanyDay } from '../companies/company-day.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { lawOfHost } from '../law/law-of-host.js';
import { noticeDue } from './breach-law.js';
import { choosePeople } from './incident-people.js';
import { columnsOf, comparable, factsOf, KEPT_OF_INCIDENT, readIncidentRow } from './incident-row.js';
import { planIncidentReminders } from './plan-incident-reminders.js';
import { incidentOf } from './read-incidents.js';

const SUBJECT = { subjectType: 'incident', kept: KEPT_OF_INCIDENT } as const;

/** Writes a breach down; its notice has a last day from this moment on, and owner and lawyer are written to at once. */
export async function addIncident({ unitOfWork }: Casework, actor: Actor, facts: NewIncident): Promise<Incident> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const today = await requireDays(transaction, facts);
    const id = uuidv7();
    const due = noticeDue(await lawOfHost(transaction, actor.tenantId), facts.foundOn, today);
    await transaction.insert('incident', {
      ...{ id, tenantId: actor.tenantId, ...columnsOf(facts), dataKinds: JSON.stringify(facts.dataKinds) },
      ...{ ...due, steps: JSON.stringify(due.steps), recordedBy: actor.userId, createdAt: transaction.now },
    });
    await choosePeople(transaction, id, facts.technicianIds);
    const chosenCount = facts.technicianIds.length;
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'incident-recorded', subjectId: id, ...SUBJECT },
      ...{ before: {}, after: { ...comparable(columnsOf(facts)), chosenCount, dueOn: due.dueOn } },
    });
    const row = await readIncidentRow(transaction, id);
    await planIncidentReminders(transaction, actor.tenantId, row);
    return incidentOf(transaction, row);
  });
}

/** All facts as they are to be. Another day of finding moves the last day; what is closed is opened first. */
export async function changeIncident(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  facts: ChangeIncident,
): Promise<Incident> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readIncidentRow(transaction, id);
    requireVersion(row, version);
    if (row.closedKind !== null && facts.foundOn !== row.foundOn) throw new CaseworkError('already-done');
    const today = await requireDays(transaction, facts);
    const isMoved = facts.foundOn !== row.foundOn;
    const due = isMoved ? noticeDue(await lawOfHost(transaction, actor.tenantId), facts.foundOn, today) : null;
    await changeRow(transaction, 'incident', row, {
      ...{ ...columnsOf(facts), dataKinds: JSON.stringify(facts.dataKinds) },
      ...(due === null ? {} : { ...due, steps: JSON.stringify(due.steps), earlierDueOn: null }),
    });
    await choosePeople(transaction, id, facts.technicianIds);
    const changed = await readIncidentRow(transaction, id);
    const of = (one: typeof row) => ({ ...comparable(factsOf(one)), chosenCount: one.chosenCount, dueOn: one.dueOn });
    const { before, after } = differenceOf(of(row), of(changed));
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'incident-changed', subjectId: id, ...SUBJECT, before, after },
    });
    if (isMoved) await planIncidentReminders(transaction, actor.tenantId, changed);
    return incidentOf(transaction, changed);
  });
}

/** Nothing is found before it happens, or tomorrow. Answers the day of the company. */
async function requireDays(transaction: Transaction, facts: NewIncident): Promise<CalendarDate> {
  const { today } = await readCompanyDay(transaction);
  const { happenedOn, foundOn, personsToldOn } = facts;
  if (foundOn > today) throw fieldFault('foundOn', 'after-today');
  if (happenedOn !== undefined && happenedOn > foundOn) throw fieldFault('foundOn', 'end-before-start');
  if (personsToldOn !== undefined && personsToldOn > today) throw fieldFault('personsToldOn', 'after-today');
  if (personsToldOn !== undefined && personsToldOn < foundOn) throw fieldFault('personsToldOn', 'end-before-start');
  return today;
}
