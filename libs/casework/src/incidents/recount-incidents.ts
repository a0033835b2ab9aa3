import { calendarDateIn, compareSteps, KAZAKHSTAN_ZONE, type CalendarDate, type VisitStep } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { changeRow } from '../changes.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { found } from '../errors.js';
import type { HostLaw } from '../law/law-of-host.js';
import type { Effect, RecountTask } from '../law/recount-task.js';
import { noticeDue, type NoticeDue } from './breach-law.js';
import { INCIDENT_COLUMNS, readIncidentRow, type IncidentRow } from './incident-row.js';
import { planIncidentReminders } from './plan-incident-reminders.js';

/** What is closed keeps the old rule. */
const OPEN = `
  select ${INCIDENT_COLUMNS} from incident i where i.tenant_id = app_tenant() and i.closed_at is null order by i.id for no key update of i`;
const KIND = 'select kind from tenant where id = app_tenant()';

/**
 * Counts the notices that are still owed by the law of this moment. A breach has no list of old and new days to accept: the
 * new last day stands at once with a line in the history, and reminders follow the earlier of the two. A day that has come
 * is never made later.
 */
export async function recountIncidents(
  transaction: Transaction,
  law: HostLaw,
  { isDry }: Pick<RecountTask, 'isDry'>,
  effect: Effect,
): Promise<void> {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  for (const row of await transaction.query<IncidentRow>(OPEN)) {
    const due = noticeDue(law, row.foundOn, today);
    if (!differs(row, due) || isDueAlready(row, due, today)) continue;
    effect.affected += 1;
    if (row.dueOn !== due.dueOn) effect.moved += 1;
    if (isDry !== true) await move(transaction, row, due);
  }
}

const differs = (row: IncidentRow, due: NoticeDue): boolean =>
  row.dueOn !== due.dueOn ||
  row.ruleVersion !== due.ruleVersion ||
  compareSteps(row.steps as unknown as readonly VisitStep[], due.steps).length > 0;

const isDueAlready = ({ dueOn }: IncidentRow, due: NoticeDue, today: CalendarDate): boolean =>
  dueOn !== null && dueOn <= today && (due.dueOn === null || due.dueOn > dueOn);

async function move(transaction: Transaction, row: IncidentRow, due: NoticeDue): Promise<void> {
  const before = row.earlierDueOn ?? row.dueOn;
  const isEarlier = before !== null && (due.dueOn === null || before < due.dueOn);
  const tenantId = transaction.scope.tenantId ?? '';
  const { kind } = found(await transaction.first<{ kind: 'host' | 'supplier' }>(KIND));
  await changeRow(transaction, 'incident', row, {
    ...{ ...due, steps: JSON.stringify(due.steps), earlierDueOn: isEarlier ? before : null },
  });
  await appendCompanyEvent(
    transaction,
    { tenantId, tenantKind: kind },
    {
      ...{ act: 'incident-recounted', subjectType: 'incident', subjectId: row.id, kept: ['dueOn', 'ruleVersion'] },
      before: { dueOn: row.dueOn, ruleVersion: row.ruleVersion },
      after: { dueOn: due.dueOn, ruleVersion: due.ruleVersion },
    },
  );
  if (row.dueOn !== due.dueOn)
    await planIncidentReminders(transaction, tenantId, await readIncidentRow(transaction, row.id));
}
