import type { PriorRecordHosts, ShowPriorRecord } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { readingScopeOf, scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { requireVersion } from '../changes.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';

interface RecordRow {
  readonly technicianId: string;
  readonly supplierTenantId: string;
  readonly removedAt: string | null;
  readonly isShown: boolean;
}

const RECORD = `
  select p.technician_id as "technicianId", p.supplier_tenant_id as "supplierTenantId", p.deleted_at as "removedAt",
    exists (select 1 from prior_record_showing s where s.record_id = p.id and s.host_tenant_id = $2 and s.taken_back_at is null) as "isShown"
  from prior_record p where p.id = $1 for no key update of p`;
/** A host learns nothing of a person on none of its visits, so there is nobody to show it to. */
const HOSTS = `
  select distinct h.id, h.legal_name as name from visit_case c join tenant h on h.id = c.host_tenant_id
  where c.technician_id = $1 and c.deleted_at is null and c.supplier_tenant_id = app_tenant() order by h.legal_name, h.id`;

const hostsOf = (transaction: Transaction, technicianId: string) =>
  transaction.query<PriorRecordHosts['items'][number]>(HOSTS, [technicianId]);

/** Hosts on whose visits the person is: those that a record can be shown to. */
export const listPriorRecordHosts = (
  { unitOfWork }: Casework,
  actor: Actor,
  technicianId: string,
): Promise<PriorRecordHosts> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first('select id from technician where id = $1 and deleted_at is null', [technicianId]));
    return { items: [...(await hostsOf(transaction, technicianId))] };
  });

/** Tells one host of one record: an act of the supplier alone, with its reason, that both companies find in their journals. */
export async function showPriorRecord(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  recordId: string,
  { hostTenantId, reason }: ShowPriorRecord,
): Promise<void> {
  await unitOfWork.run(scopeOf(actor), async (transaction) => {
    const record = found(await transaction.first<RecordRow>(RECORD, [recordId, hostTenantId]));
    const { technicianId, supplierTenantId } = record;
    if (supplierTenantId !== actor.tenantId) throw new CaseworkError('not-allowed');
    found((await hostsOf(transaction, technicianId)).find(({ id }) => id === hostTenantId));
    if (record.isShown || record.removedAt !== null) throw new CaseworkError('already-done');
    const id = uuidv7();
    await transaction.insert('prior_record_showing', {
      ...{ id, recordId, technicianId, supplierTenantId, hostTenantId, reason },
      ...{ shownBy: actor.userId, shownAt: transaction.now },
    });
    await appendEvent(transaction, {
      ...{
        hostTenantId,
        supplierTenantId,
        act: 'prior-record-shown',
        subjectType: 'technician',
        subjectId: technicianId,
      },
      ...{ after: { recordId, showingId: id }, personal: { technicianId, masterKey, values: { reason } } },
    });
  });
}

interface ShowingRow {
  readonly id: string;
  readonly version: number;
  readonly recordId: string;
  readonly technicianId: string;
  readonly supplierTenantId: string;
  readonly hostTenantId: string;
  readonly takenBackAt: string | null;
}

const SHOWING = `
  select id, version, record_id as "recordId", technician_id as "technicianId", supplier_tenant_id as "supplierTenantId", host_tenant_id as "hostTenantId",
    taken_back_at as "takenBackAt" from prior_record_showing where id = $1 for no key update`;

/** From now on the host does not see the record; that it was shown stays written down on both sides. */
export async function takeBackPriorRecord(
  { unitOfWork }: Casework,
  actor: Actor,
  showingId: string,
  version: number,
): Promise<void> {
  await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const showing = found(await transaction.first<ShowingRow>(SHOWING, [showingId]));
    const { id, recordId, technicianId, supplierTenantId, hostTenantId } = showing;
    if (supplierTenantId !== actor.tenantId) throw new CaseworkError('not-allowed');
    requireVersion(showing, version);
    if (showing.takenBackAt !== null) throw new CaseworkError('already-done');
    await transaction.update('prior_record_showing', id, version, {
      ...{ takenBackBy: actor.userId, takenBackAt: transaction.now },
    });
    await appendEvent(transaction, {
      ...{ hostTenantId, supplierTenantId, act: 'prior-record-hidden', subjectType: 'technician' },
      ...{ subjectId: technicianId, after: { recordId, showingId: id } },
    });
  });
}
