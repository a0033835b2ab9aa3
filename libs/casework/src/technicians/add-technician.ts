import type { NewTechnician } from '@sapar/contracts';
import { newPersonKey, type Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { addPassport } from './passports.js';
import { keysOfPerson, technicianRow } from './technician-row.js';

/** Enters a person with a key of the own and, where given, a sealed passport number. Answers the id alone: an idempotency key keeps it. */
export async function addTechnician(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  person: NewTechnician,
): Promise<string> {
  const supplierTenantId = actor.tenantKind === 'supplier' ? actor.tenantId : person.supplierTenantId;
  if (supplierTenantId === undefined) throw fieldFault('supplierTenantId', 'required');
  const { passportNumber: number, passportExpiresOn } = person;
  // An expiry belongs to a number; kept without one it would be lost in silence.
  if (number === undefined && passportExpiresOn !== undefined) throw fieldFault('passportNumber', 'required');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await requirePartner(transaction, actor, supplierTenantId);
    return enterPerson(transaction, masterKey, actor, { person, supplierTenantId });
  });
}

interface Entering {
  readonly person: NewTechnician;
  readonly supplierTenantId: string;
}

/** The step inside a transaction: person, key and passport, and the line of the journal. */
export async function enterPerson(
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  { person, supplierTenantId }: Entering,
): Promise<string> {
  const { passportNumber: number, passportExpiresOn } = person;
  const id = uuidv7();
  const { key, wrapped } = newPersonKey(masterKey, id);
  await transaction.insert('technician', {
    id,
    supplierTenantId,
    enteredByTenantId: actor.tenantId,
    ...technicianRow(person),
    searchKeys: keysOfPerson(person),
    createdAt: transaction.now,
  });
  await transaction.insert('technician_key', {
    technicianId: id,
    supplierTenantId,
    wrappedKey: wrapped,
    createdAt: transaction.now,
  });
  const owner = { technicianId: id, supplierTenantId, key, masterKey, country: person.citizenship };
  if (number !== undefined) await addPassport(transaction, owner, { number, expiresOn: passportExpiresOn ?? null });
  await appendEvent(transaction, {
    hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
    supplierTenantId,
    act: 'technician-added',
    subjectType: 'technician',
    subjectId: id,
  });
  return id;
}

const PARTNER = 'select 1 from partnership where host_tenant_id = $1 and supplier_tenant_id = $2';

/** A host enters people of the suppliers it works with; of any other company it is told nothing. */
async function requirePartner(transaction: Transaction, actor: Actor, supplierTenantId: string): Promise<void> {
  if (actor.tenantKind === 'supplier') return;
  found(await transaction.first(PARTNER, [actor.tenantId, supplierTenantId]));
}
