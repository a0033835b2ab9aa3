import type { TechnicianShares } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { nameOfActor } from '../events/name-of-actor.js';

type Share = TechnicianShares['items'][number];

const SHARES = `
  select s.id, s.host_tenant_id as "hostTenantId", (select legal_name from tenant where id = s.host_tenant_id) as "hostName", s.how,
    (select reference from mission where id = s.mission_id) as "missionReference", ${nameOfActor('s', 'shown_by')} as "shownByName", s.shown_at as "shownAt",
    case when s.ended_at is null then share_ends_on(s.id) end as "untilOn", s.ended_at as "endedAt"
  from technician_share s where s.technician_id = $1 order by s.ended_at is not null, s.shown_at desc, s.id desc limit 200`;

/** To which hosts a person is shown: all of them for the supplier, for a host its own row alone. */
export const listTechnicianShares = (
  { unitOfWork }: Casework,
  actor: Actor,
  technicianId: string,
): Promise<TechnicianShares> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first('select id from technician where id = $1 and deleted_at is null', [technicianId]));
    return { items: [...(await transaction.query<Share>(SHARES, [technicianId]))] };
  });

/** Over row `t`: the whole person is the reader's to see, not only the line that a kept case names. */
export const IS_SHOWN = `
  (t.supplier_tenant_id = app_tenant() or exists (select 1 from technician_share s where s.technician_id = t.id and s.host_tenant_id = app_tenant() and s.ended_at is null))`;

const OPEN = 'select 1 from technician_share where technician_id = $1 and host_tenant_id = $2 and ended_at is null';

export const isShownTo = async (
  transaction: Transaction,
  technicianId: string,
  hostTenantId: string,
): Promise<boolean> => (await transaction.first(OPEN, [technicianId, hostTenantId])) !== undefined;

interface Shown {
  readonly technicianId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly missionId: string | null;
}

/** Both companies find the act in their journals; the row itself is written by the database with the case. */
export const appendShown = (
  transaction: Transaction,
  { technicianId, hostTenantId, supplierTenantId, missionId }: Shown,
): Promise<unknown> =>
  appendEvent(transaction, {
    ...{ hostTenantId, supplierTenantId, act: 'technician-shown', subjectType: 'technician', subjectId: technicianId },
    after: { missionId },
  });
