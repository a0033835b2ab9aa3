import type { Reading, Readings } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { unsealPersonal } from '../events/seal-personal.js';

const PERSON = `
  select display_name as "displayName", app_tenant() in (supplier_tenant_id, entered_by_tenant_id) as "isOwner"
  from technician where id = $1`;

const READINGS = `
  select e.id, e.at, e.act as what, e.after->>'way' as way, e.after->>'place' as place, e.after->>'byName' as "byName",
    (select legal_name from tenant where id = (e.after->>'byTenantId')::uuid) as "byCompany", (e.after->>'caseId')::uuid as "caseId",
    (select name from stored_file where id = (e.after->>'fileId')::uuid) as "fileName", e.personal_sealed as "personalSealed"
  from event e where e.subject_id = $1 and e.act in ('passport-read','file-read','person-exported','iin-read','birth-place-read') order by e.at desc, e.id desc limit 500`;

type Row = Omit<Reading, 'reason'> & { readonly personalSealed: Buffer | null };

/** Who viewed this passport: told to the supplier, whose data it is, and to a host that entered the person itself. */
export async function listReadings(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
): Promise<Readings> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const person = found(await transaction.first<{ displayName: string; isOwner: boolean }>(PERSON, [technicianId]));
    if (!person.isOwner) throw new CaseworkError('not-allowed');
    const rows = await transaction.query<Row>(READINGS, [technicianId]);
    const personal = await unsealPersonal(transaction, rows, { technicianId, masterKey });
    const items = rows.map(({ personalSealed: _, ...row }): Reading => {
      const reason = personal.get(row.id)?.['reason'];
      return { ...row, reason: typeof reason === 'string' ? reason : null };
    });
    return { personName: person.displayName, items };
  });
}
