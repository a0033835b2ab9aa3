import type { ChangeOwnMails, OwnMails } from '@sapar/contracts';
import { DIGEST_BY_ROLE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import { isKnownCountry } from '../../calendars/foreign-calendar.js';
import type { Casework } from '../../casework.js';
import { requireVersion } from '../../changes.js';
import { requireHost } from '../../companies/require-host.js';
import { CaseworkError, fieldFault, found } from '../../errors.js';
import { DEFAULT_SEND_AT } from './list-readers.js';
import { planLists } from './plan-lists.js';

interface Row {
  readonly digest: OwnMails['digest'] | null;
  readonly daysOff: boolean | null;
  readonly form: OwnMails['form'];
  readonly sendAt: string | null;
  readonly zone: string | null;
  readonly country: string | null;
  readonly version: number | null;
  readonly companyZone: string;
  readonly companyCountry: string;
  readonly nextDigestAt: string | null;
  readonly nextDaysOffAt: string | null;
}

const next = (
  threshold: string,
): string => `(select min(r.due_at) from reminder r where r.host_tenant_id = app_tenant() and r.recipient_user_id = $1
    and r.deadline_id is null and r.signatory_id is null and r.incident_id is null and r.state = 'planned' and r.threshold like '${threshold}')`;
const OWN = `
  select c.digest, c.days_off as "daysOff", c.form, c.send_at as "sendAt", c.zone, c.country, c.version, t.time_zone as "companyZone", t.country as "companyCountry",
    ${next('digest-%')} as "nextDigestAt", ${next('days-off-ahead')} as "nextDaysOffAt"
  from tenant t left join mail_choice c on c.tenant_id = t.id and c.user_id = $1 where t.id = app_tenant()`;

/** Which lists the person gets by mail, and when the next ones go. */
export async function readOwnMails({ unitOfWork }: Casework, actor: Actor): Promise<OwnMails> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), (transaction) => read(transaction, actor));
}

async function read(transaction: Transaction, { userId, role }: Actor): Promise<OwnMails> {
  const row = found(await transaction.first<Row>(OWN, [userId]));
  const byRole = DIGEST_BY_ROLE[role] ?? 'none';
  return {
    ...row,
    ...{
      digest: row.digest ?? byRole,
      daysOff: row.daysOff ?? byRole !== 'none',
      sendAt: row.sendAt ?? DEFAULT_SEND_AT,
    },
    ...{ version: row.version ?? 0, isDefault: row.version === null },
  };
}

// Two at once have the same version, and the slower must look again.
const SAVE = `
  with saved as (
    insert into mail_choice (tenant_id, user_id, digest, days_off, form, send_at, zone, country, version) values (app_tenant(), $1, $3, $4, $5, $6, $7, $8, $2 + 1)
    on conflict (tenant_id, user_id) do update set digest = excluded.digest, days_off = excluded.days_off, form = excluded.form, send_at = excluded.send_at,
      zone = excluded.zone, country = excluded.country, version = excluded.version where mail_choice.version = $2 returning version)
  select version from saved`;
const CANCEL = `
  update reminder set state = 'cancelled', cancel_reason = 'choice-changed'
  where host_tenant_id = app_tenant() and recipient_user_id = $1 and deadline_id is null and signatory_id is null and incident_id is null and state = 'planned' and due_at > $2`;

/** Chooses lists anew; what was planned by the old choice is taken back, what is due already still goes. */
export async function changeOwnMails(
  { unitOfWork }: Casework,
  actor: Actor,
  version: number,
  { digest, daysOff, form, sendAt, zone, country }: ChangeOwnMails,
): Promise<OwnMails> {
  requireHost(actor);
  if (country !== null && !(await isKnownCountry(country))) throw fieldFault('country', 'unknown-country');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    requireVersion(await read(transaction, actor), version);
    const values = [digest, daysOff, form, sendAt, zone, country];
    const saved = await transaction.first(SAVE, [actor.userId, version, ...values]);
    if (saved === undefined) throw new CaseworkError('version-conflict');
    await transaction.query(CANCEL, [actor.userId, transaction.now]);
    await planLists(transaction, { userId: actor.userId });
    return read(transaction, actor);
  });
}
