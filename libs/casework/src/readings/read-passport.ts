import type { PassportReading, ReadPassport } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { passportsOf } from '../technicians/passports.js';
import { appendReading } from './append-reading.js';

const OWNER = 'select supplier_tenant_id as "supplierTenantId" from technician where id = $1 and deleted_at is null';

/** The number in full, once it is written down that it was read. No idempotency key keeps this answer: it would be a copy. */
export async function readPassport(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
  { way, place, reason }: ReadPassport,
): Promise<PassportReading> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const { supplierTenantId } = found(await transaction.first<{ supplierTenantId: string }>(OWNER, [technicianId]));
    const passport = found((await passportsOf(transaction, masterKey, [technicianId])).get(technicianId));
    await appendReading(transaction, masterKey, actor, {
      ...{ act: 'passport-read', technicianId, supplierTenantId, way, place, reason },
    });
    return { number: passport.number, expiresOn: passport.expiresOn };
  });
}
