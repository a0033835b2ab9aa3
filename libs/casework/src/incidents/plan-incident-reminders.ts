import { planBreachReminders, type CalendarDate, type Office } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readCompanyDay } from '../companies/company-day.js';
import { INCIDENT_KEEPERS } from '../companies/keepers.js';
import { NOBODY, readOffice } from '../deadlines/host-duty.js';
import { readLaw } from '../law/read-law.js';
import { isWorkingOrWeekday } from '../reminders/plan-reminders.js';
import { INCIDENT_COLUMNS, type IncidentRow } from './incident-row.js';

/** A last day that comes back after it had moved is reminded of again; what has been sent for this very day is not. */
const INSERT = `
  insert into reminder (id, host_tenant_id, incident_id, threshold, occurrence, recipient_key, recipient_kind, recipient_user_id, channel, due_at, is_critical, state, created_at)
  values ($1, $2, $3, $4, $5, $6, 'user', $7, 'email', $8, true, 'planned', $9)
  on conflict (incident_id, threshold, occurrence, recipient_key, channel) where incident_id is not null do update
    set state = 'planned', cancel_reason = null, delivery_id = null, due_at = excluded.due_at where reminder.state = 'cancelled'`;
const CANCEL = `
  update reminder set state = 'cancelled', cancel_reason = $2 where incident_id = $1 and state in ('planned','gathered') and ($3::text[] is null or occurrence <> all($3))`;
const OPEN = `select ${INCIDENT_COLUMNS} from incident i where i.tenant_id = app_tenant() and i.closed_at is null`;

type Reminded = Pick<IncidentRow, 'id' | 'foundOn' | 'dueOn' | 'earlierDueOn' | 'closedKind'>;

interface Occasion {
  /** What a reminder was planned for: the last day, or the day of finding where none could be counted. */
  readonly occurrence: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

/** The last day, and the earlier one that the law has made later. */
const occasionsOf = ({ dueOn, earlierDueOn, foundOn }: Reminded): readonly Occasion[] => [
  { occurrence: dueOn ?? foundOn, dueOn },
  ...(earlierDueOn === null ? [] : [{ occurrence: earlierDueOn, dueOn: earlierDueOn }]),
];

/** Plans what is still to come for one incident, for owner and lawyer, and cancels with its reason what is not wanted any more. */
export async function planIncidentReminders(
  transaction: Transaction,
  tenantId: string,
  incident: Reminded,
): Promise<void> {
  const isClosed = incident.closedKind !== null;
  const occasions = occasionsOf(incident);
  await transaction.query(CANCEL, [
    ...[
      incident.id,
      isClosed ? 'incident-closed' : 'date-moved',
      isClosed ? null : occasions.map(({ occurrence }) => occurrence),
    ],
  ]);
  if (isClosed) return;
  const keepers = await transaction.query<{ id: string }>(INCIDENT_KEEPERS, [tenantId]);
  // Planned while nobody is there, a reminder waits for whoever comes.
  const to = keepers.length === 0 ? [null] : keepers.map(({ id }) => id);
  const { zone } = await readCompanyDay(transaction);
  const office: Office = { ...(await readOffice(transaction, tenantId)), zone };
  const { calendar } = await readLaw(transaction);
  const isWorkingDay = (on: CalendarDate): boolean => isWorkingOrWeekday(calendar, on);
  for (const { occurrence, dueOn } of occasions)
    for (const { threshold, dueAt } of planBreachReminders({ dueOn, now: transaction.now, office, isWorkingDay }))
      for (const id of to)
        await transaction.query(INSERT, [
          ...[uuidv7(), tenantId, incident.id, threshold, occurrence, id === null ? NOBODY.key : `user:${id}`],
          ...[id, dueAt, transaction.now],
        ]);
}

/** For whoever has just become an owner or a lawyer: all that is open. */
export async function planIncidentRemindersForAll(transaction: Transaction, tenantId: string): Promise<void> {
  for (const incident of await transaction.query<IncidentRow>(OPEN))
    await planIncidentReminders(transaction, tenantId, incident);
}
