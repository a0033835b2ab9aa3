import type { Consent, PersonalData } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, planErasure, type CalendarDate, type RetentionKind } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { passportsOf } from '../technicians/passports.js';

interface PersonRow {
  readonly displayName: string;
  readonly erasedAt: string | null;
  readonly supplierTenantId: string;
  readonly isOwner: boolean;
  readonly version: number;
  readonly nextDeadlineOn: CalendarDate | null;
}

const PERSON = `
  select t.display_name as "displayName", t.erased_at as "erasedAt", t.supplier_tenant_id as "supplierTenantId", t.version,
    app_tenant() in (t.supplier_tenant_id, t.entered_by_tenant_id) as "isOwner",
    (select min(d.due_on) from deadline d join visit_case c on c.id = d.case_id where c.technician_id = t.id and d.state = 'open') as "nextDeadlineOn"
  from technician t where t.id = $1`;
const RETENTION = `
  select kind, months, last_day as "lastDayOn", delete_on as "deleteOn" from retention_of($1) order by array_position(array['papers','mail','identity','dates'], kind)`;
const CONSENTS = `
  select id, purpose, text_version as "textVersion", way, given_on as "givenOn", withdrawn_on as "withdrawnOn", version
  from consent where technician_id = $1 order by given_on desc, id desc limit 100`;

interface RetentionRow {
  readonly kind: RetentionKind;
  readonly months: number | null;
  readonly lastDayOn: CalendarDate | null;
  readonly deleteOn: CalendarDate | null;
}

/** For the company whose person it is: the supplier, or a host that entered the person itself. */
export async function personOfOwner(transaction: Transaction, technicianId: string): Promise<PersonRow> {
  const person = found(await transaction.first<PersonRow>(PERSON, [technicianId]));
  if (!person.isOwner) throw new CaseworkError('not-allowed');
  return person;
}

export const readPersonalData = (
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
): Promise<PersonalData> =>
  unitOfWork.run(readingScopeOf(actor), (transaction) => personalDataOf(transaction, masterKey, technicianId));

/** The step inside a transaction. */
export async function personalDataOf(
  transaction: Transaction,
  masterKey: Buffer,
  technicianId: string,
): Promise<PersonalData> {
  const { displayName, erasedAt, nextDeadlineOn, version } = await personOfOwner(transaction, technicianId);
  const retention = await transaction.query<RetentionRow>(RETENTION, [technicianId]);
  const passport = (await passportsOf(transaction, masterKey, [technicianId])).get(technicianId);
  const lastDayOn = retention[0]?.lastDayOn ?? null;
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const plan = planErasure(retention, { hasOpenCase: lastDayOn === null, today });
  return {
    ...{ displayName, erasedAt, version, nextDeadlineOn, lastDayOn },
    canErase: erasedAt === null && lastDayOn !== null,
    passportExpiresOn: passport?.expiresOn ?? null,
    retention: retention.map(({ kind, months, deleteOn }) => ({ kind, months, deleteOn })),
    consents: [...(await transaction.query<Consent>(CONSENTS, [technicianId]))],
    plan: plan.map((one) => ({ until: null, why: null, ...one })),
  };
}
