import { EXPIRY_DAYS, planExpiryReminders, type CalendarDate, type Office } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readCompanyDay } from '../companies/company-day.js';
import { KEEPERS } from '../companies/keepers.js';
import { NOBODY, readOffice } from '../deadlines/host-duty.js';
import { readLaw } from '../law/read-law.js';
import { isWorkingOrWeekday } from '../reminders/plan-reminders.js';
import { SIGNATORY_COLUMNS, type SignatoryRow } from './signatory-row.js';

/** What can end: the first part of a threshold's name. */
type SigningEnd = 'key' | 'attorney';

/** A day that comes back after it had moved is reminded of again; what has been sent for this very day is not. */
const INSERT = `
  insert into reminder (id, host_tenant_id, signatory_id, threshold, occurrence, recipient_key, recipient_kind, recipient_user_id, channel, due_at, is_critical, state, created_at)
  values ($1, $2, $3, $4, $5, $6, 'user', $7, 'email', $8, true, 'planned', $9)
  on conflict (signatory_id, threshold, occurrence, recipient_key, channel) where signatory_id is not null do update
    set state = 'planned', cancel_reason = null, delivery_id = null, due_at = excluded.due_at where reminder.state = 'cancelled'`;
const CANCEL = `
  update reminder set state = 'cancelled', cancel_reason = $2 where signatory_id = $1 and state in ('planned','gathered') and not (threshold || ' ' || occurrence = any($3))`;
const ACTIVE = `select ${SIGNATORY_COLUMNS} from signatory g where g.tenant_id = app_tenant() and g.retired_at is null`;

interface Planned {
  readonly threshold: string;
  readonly occurrence: CalendarDate;
  readonly dueAt: string;
}

type Ending = Pick<SignatoryRow, 'id' | 'keyUntil' | 'authorityUntil' | 'retiredAt'>;

/** Plans what is still to come for one signatory and cancels, with its reason, what is not wanted any more. */
export async function planSigningReminders(
  transaction: Transaction,
  tenantId: string,
  signatory: Ending,
  reason: 'date-moved' | 'signatory-retired',
): Promise<void> {
  const isRetired = signatory.retiredAt !== null;
  const wanted = isRetired ? [] : wantedOf(signatory);
  await transaction.query(CANCEL, [signatory.id, reason, wanted]);
  if (isRetired) return;
  const keepers = await transaction.query<{ id: string }>(KEEPERS, [tenantId]);
  // Planned while nobody is there, a reminder waits for whoever comes.
  const to = keepers.length === 0 ? [null] : keepers.map(({ id }) => id);
  for (const planned of await plan(transaction, tenantId, signatory))
    for (const id of to) await insert(transaction, tenantId, signatory.id, planned, id);
}

/** For whoever has just become an owner or a coordinator: all that is still to come, of every signatory. */
export async function planSigningRemindersForAll(transaction: Transaction, tenantId: string): Promise<void> {
  for (const signatory of await transaction.query<SignatoryRow>(ACTIVE))
    await planSigningReminders(transaction, tenantId, signatory, 'date-moved');
}

const endsOf = ({ keyUntil, authorityUntil }: Ending): readonly (readonly [SigningEnd, CalendarDate])[] => [
  ...(keyUntil === null ? [] : [['key', keyUntil] as const]),
  ...(authorityUntil === null ? [] : [['attorney', authorityUntil] as const]),
];

const thresholdOf = (end: SigningEnd, days: number): string => `${end}-ends-${String(days)}`;

const wantedOf = (signatory: Ending): readonly string[] =>
  endsOf(signatory).flatMap(([end, on]) => EXPIRY_DAYS.map((days) => `${thresholdOf(end, days)} ${on}`));

async function plan(transaction: Transaction, tenantId: string, signatory: Ending): Promise<readonly Planned[]> {
  const { zone } = await readCompanyDay(transaction);
  const office: Office = { ...(await readOffice(transaction, tenantId)), zone };
  const { calendar } = await readLaw(transaction);
  const facts = { now: transaction.now, office, isWorkingDay: (on: CalendarDate) => isWorkingOrWeekday(calendar, on) };
  return endsOf(signatory).flatMap(([end, endsOn]) =>
    planExpiryReminders({ endsOn, ...facts }).map(({ daysBefore, dueAt }) => ({
      ...{ threshold: thresholdOf(end, daysBefore), occurrence: endsOn, dueAt },
    })),
  );
}

const insert = (
  transaction: Transaction,
  tenantId: string,
  signatoryId: string,
  { threshold, occurrence, dueAt }: Planned,
  userId: string | null,
): Promise<unknown> =>
  transaction.query(INSERT, [
    ...[uuidv7(), tenantId, signatoryId, threshold, occurrence, userId === null ? NOBODY.key : `user:${userId}`],
    ...[userId, dueAt, transaction.now],
  ]);
