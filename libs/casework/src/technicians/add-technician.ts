import type { NewTechnician } from '@sapar/contracts';
import { displayNameOf, normalisePassportNumber } from '@sapar/domain';
import { blindIndex, newPersonKey, seal, type Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { appendEvent } from '../events/append-event.js';

/** Enters a person with a key of the own and, where given, a sealed passport number. Answers the id. */
export async function addTechnician(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  person: NewTechnician,
): Promise<string> {
  const supplierTenantId = actor.tenantKind === 'supplier' ? actor.tenantId : person.supplierTenantId;
  if (supplierTenantId === undefined) throw fieldFault('supplierTenantId', 'required');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const id = uuidv7();
    const { key, wrapped } = newPersonKey(masterKey, id);
    await transaction.insert('technician', {
      id,
      supplierTenantId,
      enteredByTenantId: actor.tenantId,
      surname: person.surname,
      givenNames: person.givenNames ?? null,
      nativeName: person.nativeName ?? null,
      displayName: displayNameOf({
        surname: person.surname,
        givenNames: person.givenNames ?? null,
        citizenship: person.citizenship,
      }),
      citizenship: person.citizenship,
      bornOn: person.bornOn ?? null,
      email: person.email ?? null,
      phone: person.phone ?? null,
      language: person.language,
      position: person.position ?? null,
      createdAt: transaction.now,
    });
    await transaction.insert('technician_key', {
      technicianId: id,
      supplierTenantId,
      wrappedKey: wrapped,
      createdAt: transaction.now,
    });
    if (person.passportNumber !== undefined)
      await addPassport(
        transaction,
        { technicianId: id, supplierTenantId, key, masterKey },
        person.passportNumber,
        person.passportExpiresOn ?? null,
      );
    await appendEvent(transaction, {
      hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
      supplierTenantId,
      act: 'technician-added',
      subjectType: 'technician',
      subjectId: id,
    });
    return id;
  });
}

interface Owner {
  readonly technicianId: string;
  readonly supplierTenantId: string;
  readonly key: Buffer;
  readonly masterKey: Buffer;
}

async function addPassport(
  transaction: Transaction,
  { technicianId, supplierTenantId, key, masterKey }: Owner,
  number: string,
  expiresOn: string | null,
): Promise<void> {
  const id = uuidv7();
  const normal = normalisePassportNumber(number);
  await transaction.insert('passport', {
    id,
    technicianId,
    supplierTenantId,
    numberSealed: seal(key, { table: 'passport', column: 'number_sealed', rowId: id }, normal),
    numberIndex: blindIndex(masterKey, 'passport.number', normal),
    expiresOn,
    createdAt: transaction.now,
  });
}
