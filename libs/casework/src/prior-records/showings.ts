import type { PriorRecordShowing } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';

type Row = PriorRecordShowing & { readonly recordId: string };

const SHOWINGS = `
  select s.id, s.record_id as "recordId", s.host_tenant_id as "hostTenantId", (select legal_name from tenant where id = s.host_tenant_id) as "hostName", s.reason,
    ${nameOfActor('s', 'shown_by')} as "shownByName", s.shown_at as "shownAt", ${nameOfActor('s', 'taken_back_by')} as "takenBackByName",
    s.taken_back_at as "takenBackAt", s.version
  from prior_record_showing s where s.technician_id = $1 order by s.shown_at desc, s.id desc`;

/** To whom the records of a person were shown, by record; row-level security leaves a host its own. */
export async function showingsOf(
  transaction: Transaction,
  technicianId: string,
): Promise<ReadonlyMap<string, readonly PriorRecordShowing[]>> {
  const byRecord = new Map<string, PriorRecordShowing[]>();
  for (const { recordId, ...showing } of await transaction.query<Row>(SHOWINGS, [technicianId]))
    byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), showing]);
  return byRecord;
}
