import type { CloseIncident, Incident } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { readCompanyDay } from '../companies/company-day.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { KEPT_OF_INCIDENT, readIncidentRow, type IncidentRow } from './incident-row.js';
import { planIncidentReminders } from './plan-incident-reminders.js';
import { incidentOf } from './read-incidents.js';

const OPEN = {
  ...{ closedKind: null, closedOn: null, closedNumber: null, closedAddressee: null, closedReason: null },
  ...{ closedBy: null, closedAt: null },
};
const closingOf = ({ closedKind, closedOn, closedNumber, closedAddressee, closedReason }: IncidentRow) => ({
  ...{ closedKind, closedOn, closedNumber, closedAddressee, closedReason },
});

/** The notice is done, with its number and day, or owner or lawyer says why none is owed. Never with a tick. */
export async function closeIncident(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  facts: CloseIncident,
): Promise<Incident> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readIncidentRow(transaction, id);
    requireVersion(row, version);
    if (row.closedKind !== null) throw new CaseworkError('already-done');
    if (facts.kind === 'notified') {
      const { today } = await readCompanyDay(transaction);
      if (facts.doneOn > today) throw fieldFault('doneOn', 'after-today');
      if (facts.doneOn < row.foundOn) throw fieldFault('doneOn', 'end-before-start');
    }
    const closing =
      facts.kind === 'notified'
        ? { closedOn: facts.doneOn, closedNumber: facts.number, closedAddressee: facts.addressee }
        : { closedReason: facts.reason };
    await changeRow(transaction, 'incident', row, {
      ...{ ...OPEN, ...closing, closedKind: facts.kind, closedBy: actor.userId, closedAt: transaction.now },
    });
    const changed = await readIncidentRow(transaction, id);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'incident-closed', subjectType: 'incident', subjectId: id, kept: KEPT_OF_INCIDENT },
      ...{ before: closingOf(row), after: closingOf(changed) },
    });
    await planIncidentReminders(transaction, actor.tenantId, changed);
    return incidentOf(transaction, changed);
  });
}

/** Takes the closing back: the notice is owed as before. */
export async function reopenIncident(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<Incident> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readIncidentRow(transaction, id);
    requireVersion(row, version);
    if (row.closedKind === null) throw new CaseworkError('already-done');
    await changeRow(transaction, 'incident', row, OPEN);
    const changed = await readIncidentRow(transaction, id);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'incident-reopened', subjectType: 'incident', subjectId: id, kept: KEPT_OF_INCIDENT },
      ...{ before: closingOf(row), after: closingOf(changed) },
    });
    await planIncidentReminders(transaction, actor.tenantId, changed);
    return incidentOf(transaction, changed);
  });
}
