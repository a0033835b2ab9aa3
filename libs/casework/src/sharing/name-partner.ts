import type { CompanyOut, NewPartner } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';

const ZONES = { host: 'Asia/Almaty', supplier: 'Europe/Berlin' } as const;
const PARTNER = `
  select t.id, t.legal_name as name, t.legal_name_cyrillic as "nameCyrillic", t.bin, t.country, t.time_zone as "timeZone" from tenant t where t.id = $1`;

/** Names a company that is not there yet, so that a mission with it can begin; until it joins, everything is the actor's. */
export async function namePartner(
  { unitOfWork }: Casework,
  actor: Actor,
  { name, nameCyrillic, bin, country, timeZone, language }: NewPartner,
): Promise<CompanyOut> {
  const kind = actor.tenantKind === 'host' ? 'supplier' : 'host';
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const id = uuidv7();
    const createdAt = transaction.now;
    await transaction.insert('tenant', {
      ...{ id, legalName: name, legalNameCyrillic: nameCyrillic ?? null, bin: bin ?? null, country, kind, language },
      ...{ timeZone: timeZone ?? ZONES[kind], awaitedByTenantId: actor.tenantId, createdAt },
    });
    const sides = {
      hostTenantId: kind === 'supplier' ? actor.tenantId : id,
      supplierTenantId: kind === 'supplier' ? id : actor.tenantId,
    };
    await transaction.insert('partnership', { id: uuidv7(), ...sides, createdAt });
    await appendEvent(transaction, {
      ...{ ...sides, act: 'partner-named', subjectType: 'company', subjectId: id, after: { name, country } },
    });
    return found(await transaction.first<CompanyOut>(PARTNER, [id]));
  });
}
